// The errors a call may reject with: one class per cause, with guards that work across realms.
import type { RefusalCode } from './refusal-code.ts'
import type { Problem } from './types.ts'

/** What is known of the answer an error comes from. */
export type AnswerFacts = {
  status: number
  requestId: string | null
  /** Milliseconds the server asks to wait before trying again. */
  retryAfter: number | null
}

/**
 * The server understood and said no. `code` is stable; `detail` is a sentence for a person.
 * @example
 * try { await client.proposals.get('absent') }
 * catch (error) { if (isRefusal(error) && error.code === 'proposal_not_found') … }
 */
export class RefusalError extends Error {
  readonly parvis = 'refusal'
  override readonly name = 'RefusalError'
  declare readonly code: RefusalCode
  /** HTTP status. */
  declare readonly status: number
  declare readonly detail: string
  /** Each input at fault: `path` is as `contribution.title`, `detail` a sentence for a person. */
  declare readonly errors: NonNullable<Problem['errors']>
  /** Give it to the server's team when you ask for help. */
  declare readonly requestId: string | null
  declare readonly retryAfter: number | null

  constructor(problem: Problem, facts: AnswerFacts) {
    super(problem.detail ?? problem.code)
    const { code, errors = [], requestId = facts.requestId } = problem
    Object.assign(this, facts, { code, errors, requestId, detail: this.message })
  }
}

/** No answer came: offline, refused connection, or blocked by the browser. The act may have happened. */
export class NetworkError extends Error {
  readonly parvis = 'network'
  override readonly name = 'NetworkError'

  constructor(cause: unknown) {
    super('No answer from the server', { cause })
  }
}

/** No complete answer within `timeout` milliseconds. The act may have happened. */
export class TimeoutError extends Error {
  readonly parvis = 'timeout'
  override readonly name = 'TimeoutError'
  declare readonly timeout: number

  constructor(timeout: number) {
    super(`No answer within ${timeout} ms`)
    this.timeout = timeout
  }
}

/** An answer came that is not of this API: often a proxy's own page. */
export class MalformedError extends Error {
  readonly parvis = 'malformed'
  override readonly name = 'MalformedError'
  declare readonly status: number
  declare readonly requestId: string | null
  declare readonly retryAfter: number | null

  constructor(facts: AnswerFacts) {
    super(`Not an answer of this API (HTTP ${facts.status})`)
    Object.assign(this, facts)
  }
}

// A brand rather than `instanceof`: an error may come from another frame or another copy of this package.
const branded = (error: unknown, brand: string) =>
  typeof error === 'object' && error !== null && 'parvis' in error && error.parvis === brand

export const isRefusal = (error: unknown): error is RefusalError => branded(error, 'refusal')
export const isNetworkError = (error: unknown): error is NetworkError => branded(error, 'network')
export const isTimeout = (error: unknown): error is TimeoutError => branded(error, 'timeout')
export const isMalformed = (error: unknown): error is MalformedError => branded(error, 'malformed')
