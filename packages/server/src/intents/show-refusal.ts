// A step that was refused, shown again with what was typed.
import { askProof, codeOf } from '../abuse/proof.ts'
import type { Context } from '../http/context.ts'
import { noteRefusal } from '../http/note-refusal.ts'
import { wordRefusal } from '../language/language.ts'
import { Refusal, type RefusalCode } from '../refusal.ts'
import type { IntentKinds } from './kind.ts'
import { showIntent } from './show.tsx'

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
  const isProofAsked = error.code === 'proof_required'
  const proof =
    isProofAsked && (await askProof(c.var.deps, { action: codeOf(intentId), given: values }))
  return showIntent(c, kinds, intentId, {
    status: status === 403 || status === 409 || status === 429 || status === 503 ? status : 422,
    faults: error.faults,
    values,
    ...(proof && { proof }),
    ...(error.faults.length === 0 && { message: wordRefusal(error.code, error.facts) }),
  })
}

const hopeless = new Set<RefusalCode>([
  ...(['intent_not_found', 'intent_expired', 'forgery_suspected'] as const),
  ...(['site_key_revoked', 'site_key_unknown', 'site_suspended'] as const),
])
