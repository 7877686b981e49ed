// Whether a step may be done now, as the table of states says: what is refused, and in which words.
import { refuse } from '../../platform/refusal.ts'
import { admits, type RegistrationAct } from './states.ts'
import type { RegistrationRow } from './store.ts'

type Row = Pick<RegistrationRow, 'state'>

/** A step of its webmaster. */
export function requireStep({ state }: Row, act: RegistrationAct) {
  if (!admits(state, act)) refuse('site_registration_elsewhere')
}

/** A decision of the town hall or the team. */
export function requireDecidable({ state }: Row, act: 'approve' | 'refuse') {
  if (state === 'to_prove') refuse('site_not_proved')
  if (!admits(state, act)) refuse('state_forbids', { state })
}
