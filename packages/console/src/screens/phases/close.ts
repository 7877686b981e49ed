// A phase closed before its end: what that does is shown before.
import {
  closePhase,
  previewPhaseClosing,
  type StaffConsultation,
  type StaffPhase,
} from '@parvis/sdk/staff'
import { html } from 'lit'
import { confirm } from '../../form/dialog.ts'
import type { Values } from '../../form/kept.ts'
import { connection } from '../../server/staff.ts'
import { effectOf } from './effect.ts'
import { words } from './words.ts'
import { withReason } from './written.ts'

/** True when it was closed. */
export async function closeNow(
  { id, version }: StaffConsultation,
  { position, title }: StaffPhase,
  values: Values,
) {
  const body = withReason({ version }, values)
  const effect = await previewPhaseClosing(connection, id, position, body)
  const text = html`<p>${words.closeWhat(title)}</p>${effectOf({ ...effect, toldAtOpening: null })}`
  if (!(await confirm({ heading: words.closeNow, text, yes: words.closeYes }))) return false
  await closePhase(connection, id, position, body)
  return true
}
