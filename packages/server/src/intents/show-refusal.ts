// A step that was refused, shown again with what was typed.
import type { Context } from '../http/context.ts'
import { wordRefusal } from '../language/language.ts'
import { Refusal, type RefusalCode } from '../refusal.ts'
import type { IntentKinds } from './kind.ts'
import { showIntent } from './show.tsx'

/** The same step again with what was typed, when that can help; the error page otherwise. */
export function showRefusal(
  c: Context,
  kinds: IntentKinds,
  intentId: string,
  error: unknown,
  values: Record<string, string>,
) {
  if (!(error instanceof Refusal) || hopeless.has(error.code)) throw error
  c.set('refusal', error.code)
  const status = error.status
  return showIntent(c, kinds, intentId, {
    status: status === 403 || status === 409 || status === 429 || status === 503 ? status : 422,
    faults: error.faults,
    values,
    ...(error.faults.length === 0 && { message: wordRefusal(error.code, error.facts) }),
  })
}

const hopeless = new Set<RefusalCode>([
  ...(['intent_not_found', 'intent_expired', 'forgery_suspected'] as const),
  ...(['site_key_revoked', 'site_key_unknown', 'site_suspended'] as const),
])
