// What went wrong with a provider, as a refusal: away, left by the person, or an answer not to be trusted.
import type { Logger } from 'pino'
import { Refusal } from '../refusal.ts'

type Setting = { label: string; log: Logger }

export function toRefusal(error: unknown, { label, log }: Setting): Refusal {
  if (error instanceof Refusal) return error
  const { name, code, status, answer } = factsOf(error)
  const facts = { provider: label }
  if (answer === 'access_denied') return new Refusal('sign_in_abandoned', facts)
  // Codes of the library only: messages may quote what the provider sent.
  log.warn({ provider: label, name, code, status, answer }, 'sign-in at a provider failed')
  const isAway =
    (name === 'TypeError' && code === undefined) ||
    code === 'OAUTH_TIMEOUT' ||
    name === 'TimeoutError' ||
    (status !== undefined && status >= 500) ||
    answer === 'server_error' ||
    answer === 'temporarily_unavailable'
  return new Refusal(isAway ? 'provider_unavailable' : 'provider_answer_invalid', facts)
}

function factsOf(error: unknown) {
  if (!(error instanceof Error)) return { name: 'unknown' }
  const code = 'code' in error ? String(error.code) : undefined
  const own = 'status' in error && typeof error.status === 'number' ? error.status : undefined
  const status = error.cause instanceof Response ? error.cause.status : own
  // Of the list that the protocol fixes; anything else is not repeated in a log.
  const said = 'error' in error ? String(error.error) : ''
  const answer = /^[a-z_]{1,40}$/.test(said) ? said : undefined
  return { name: error.name, code, status, answer }
}
