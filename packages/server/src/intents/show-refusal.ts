// A step that was refused, shown again with what was typed.

import type { Context } from '../platform/http/context.ts'
import { noteRefusal } from '../platform/http/note-refusal.ts'
import { wordRefusal } from '../platform/language/language.ts'
import { askProof, codeOf } from '../platform/rate-limits/proof.ts'
import { Refusal, type RefusalCode } from '../platform/refusal.ts'
import { loadIntent, showIntent } from './intent-page.tsx'
import type { Part } from './kind.ts'
import type { IntentKinds } from './kinds.ts'

/** The same step again with what was typed, when that can help; the error page otherwise. */
export async function showRefusal(
  c: Context,
  kinds: IntentKinds,
  intentId: string,
  error: unknown,
  values: Record<string, string>,
) {
  if (!(error instanceof Refusal) || hopeless.has(error.code)) throw error
  noteRefusal(c, error)
  const status = error.status
  const proof = await askProof(c.get('deps'), error, { action: codeOf(intentId), given: values })
  return showIntent(c, kinds, intentId, {
    status: status === 403 || status === 409 || status === 429 || status === 503 ? status : 422,
    faults: error.faults,
    values,
    ...(proof && { proof }),
    ...(error.faults.length === 0 && { message: wordRefusal(error.code, error.facts) }),
  })
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

const hopeless = new Set<RefusalCode>([
  ...(['intent_not_found', 'intent_expired', 'forgery_suspected'] as const),
  ...(['site_key_revoked', 'site_key_unknown', 'site_suspended'] as const),
])
