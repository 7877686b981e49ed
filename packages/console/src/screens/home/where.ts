// Where what waits is seen to: the screen that says so of itself, with the filter that shows just that.
import type { Waiting } from '@parvis/sdk/staff'
import { screens } from '../../shell/screens.ts'

/** Undefined while no screen shows it. */
export function addressOf(kind: Waiting['kind']) {
  if (kind === 'contribution_assigned_to_me') return '/console/moderation?etat=received&confiee=me'
  if (kind === 'service_to_confirm') return '/console/services'
  return screens.find(({ waits }) => waits?.includes(kind))?.path
}
