// A step that was refused, shown again with what was typed.

import type { Context } from '../platform/http/context.ts'
import type { Again } from '../platform/http/form.ts'
import { noteRefusal } from '../platform/http/note-refusal.ts'
import type { Told } from '../platform/http/told.ts'
import { wordRefusal } from '../platform/language/language.ts'
import { Refusal, type RefusalCode } from '../platform/refusal.ts'
import { loadIntent, showIntent } from './intent-page.tsx'
import type { Part } from './kind.ts'
import type { IntentKinds } from './kinds.ts'

/** The same step again with what was typed, when that can help; the error page otherwise. */
export async function showRefusal(
  c: Context,
  kinds: IntentKinds,
  intentId: string,
  shown: Told & Partial<Again>,
) {
  if (hopeless.has(shown.refusal.code)) throw shown.refusal
  return showIntent(c, kinds, intentId, shown)
}

type Refused = { intentId: string; parts: Part[]; values: Record<string, string> }

/** Several acts of which none could be recorded: why, one by one. */
export async function showRefusedParts(
  c: Context,
  kinds: IntentKinds,
  { intentId, parts, values }: Refused,
) {
  const { description } = await loadIntent(c, kinds, intentId)
  const titles = new Map(description.subjects?.map((one) => [one.proposalId, one.title]))
  const refused = parts.flatMap((part) => (part.state === 'refused' ? [part] : []))
  for (const { code } of refused.slice(0, 1)) noteRefusal(c, new Refusal(code))
  const said = refused.map(
    ({ proposalId, code, facts }) =>
      `« ${titles.get(proposalId) ?? proposalId} » : ${wordRefusal(code, facts)}`,
  )
  return showIntent(c, kinds, intentId, { status: 409, values, message: said.join('\n') })
}

const hopeless = new Set<RefusalCode>(['intent_not_found', 'intent_expired', 'forgery_suspected'])
