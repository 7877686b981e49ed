// The team of the demonstration: someone for each role, and a second where two meet on one thing.

import type { Config } from '../../platform/settings/config.ts'
import type { StaffMember } from './roles.ts'

export const demoMembers: readonly StaffMember[] = [
  { id: 'demo-administration', name: 'Dominique Ferrand', roles: ['administrator'] },
  { id: 'demo-moderation', name: 'Camille Roux', roles: ['moderator'] },
  { id: 'demo-moderation-2', name: 'Sacha Lemoine', roles: ['moderator'] },
  { id: 'demo-secretariat', name: 'Claude Meunier', roles: ['committee_secretary'] },
  { id: 'demo-comite', name: 'Alix Fontaine', roles: ['committee_member'] },
  { id: 'demo-comite-2', name: 'Noa Girard', roles: ['committee_member'] },
  { id: 'demo-catalogue', name: 'Maxime Barbier', roles: ['catalogue_editor'] },
  { id: 'demo-sites', name: 'Charlie Vasseur', roles: ['sites_manager'] },
  { id: 'demo-audit', name: 'Andrea Colin', roles: ['auditor'] },
]

/** Those who may come in by one click: nobody but in a demonstration. */
export const offered = ({ hasDemoSignIn }: Config) => (hasDemoSignIn ? demoMembers : [])

export const isOfDemo = (id: string) => demoMembers.some((member) => member.id === id)
