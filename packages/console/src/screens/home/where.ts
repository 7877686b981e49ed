// Where what waits is seen to.
import type { Waiting } from '@parvis/sdk/staff'

/** Left out while no screen shows it. */
const addresses: Partial<Record<Waiting['kind'], `/console/${string}`>> = {
  received_contribution: '/console/moderation',
  contribution_assigned_to_me: '/console/moderation?etat=received&confiee=me',
  case: '/console/dossiers',
  held_support_group: '/console/quarantaine',
  site_registration: '/console/inscriptions-de-sites',
  service_request: '/console/demandes',
  diagnosis: '/console/diagnostics',
  service_to_confirm: '/console/services',
  item_to_score: '/console/mes-grilles',
}

export const addressOf = (kind: Waiting['kind']) => addresses[kind]
