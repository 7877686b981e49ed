// What the roles of the team are called on its pages.
import type { StaffRole } from './roles.ts'

export const roleNames: Record<StaffRole, string> = {
  moderator: 'modération',
  committee_secretary: 'secrétariat de comité',
  committee_member: 'membre de comité',
  catalogue_editor: 'catalogue de services',
  sites_manager: 'sites partenaires',
  administrator: 'administration',
  auditor: 'audit, en lecture seule',
}

export const namesOf = (roles: StaffRole[]) => roles.map((role) => roleNames[role]).join(', ')
