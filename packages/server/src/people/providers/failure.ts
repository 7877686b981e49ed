// What went wrong with a provider, as a refusal: away, left by the person, or an answer not to be trusted.
import type { Logger } from 'pino'
import { OutwardRefused } from '../../platform/outward.ts'
import { Refusal } from '../../platform/refusal.ts'

type Setting = { label: string; log: Logger }

export function toRefusal(error: unknown, { label, log }: Setting): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof OutwardRefused) {
    return new Refusal('provider_unavailable', { provider: label, seconds: error.seconds })
  }
  const { name, code, status, answer } = factsOf(error)
  const facts = { provider: label }
  if (answer === 'access_denied') return new Refusal('sign_in_abandoned', facts)
  // Codes of the library only: messages may quote what the provider sent.
  log.warn({ provider: label, name, code, status, answer }, 'sign-in at a provider failed')
  const isAway =
    isSilence(error) ||
    (status !== undefined && status >= 500) ||
    answer === 'server_error' ||
    answer === 'temporarily_unavailable'
  return new Refusal(isAway ? 'provider_unavailable' : 'provider_answer_invalid', facts)
}

/** Nobody answered. An error of the provider's own is an answer, and whoever comes can cause one. */
export function isSilence(error: unknown) {
  const { name, code } = factsOf(error)
  const isOfNetwork = name === 'TypeError' && code === undefined
  return isOfNetwork || code === 'OAUTH_TIMEOUT' || name === 'TimeoutError'
}

/** It refused in the protocol's own words: nothing says that its addresses or keys have changed. */
export function isAnswered(error: unknown) {
  return error instanceof Refusal || factsOf(error).answer !== undefined
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
