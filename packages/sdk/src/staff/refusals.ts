// Which refusals an operation may answer with, as types that a caller can narrow on.
import { isRefusal, type RefusalError } from '../errors.ts'
import type { StaffCall } from './connect.ts'
import type { ToldFacts } from './printed/facts.ts'
import type { EverywhereRefused } from './printed/types.ts'

type Operation = (...given: never[]) => StaffCall<unknown, string>

/** The codes of an operation: its own, and those that any operation of the team may answer. */
export type RefusalsOf<Call extends Operation> =
  | NonNullable<ReturnType<Call>['refusals']>
  | EverywhereRefused

/** What a code tells: a name, a moment, a figure that its sentence has too. */
export type FactsOf<Code extends string> = Code extends keyof ToldFacts
  ? ToldFacts[Code]
  : Record<never, never>

/** A refusal with one of these codes: comparing `code` narrows `facts`. */
export type StaffRefusal<Code extends string> = Code extends string
  ? Omit<RefusalError, 'code'> & { readonly code: Code; readonly facts: FactsOf<Code> }
  : never

/**
 * Whether it is a refusal; of this operation, so that its code is one of those the operation answers.
 * @example
 * try { await rejectContribution(connection, id, body) }
 * catch (error) {
 *   if (isRefusalOf(rejectContribution, error) && error.code === 'changed_meanwhile')
 *     console.log(error.facts.by, error.facts.at)
 * }
 */
export const isRefusalOf = <Call extends Operation>(
  _operation: Call,
  error: unknown,
): error is StaffRefusal<RefusalsOf<Call>> => isRefusal(error)

/**
 * Whether it is a refusal with this code, whatever was called.
 * @example if (isRefusedWith('step_up_required', error)) ask(error.facts.minutes)
 */
export const isRefusedWith = <Code extends keyof ToldFacts | EverywhereRefused>(
  code: Code,
  error: unknown,
): error is StaffRefusal<Code> => isRefusal(error) && error.code === code
