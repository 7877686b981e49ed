// Which refusals an operation may answer with, as types that a caller can narrow on.
import { isRefusal, type RefusalError } from '../errors.ts'
import type { StaffCall } from './connect.ts'
import type { EverywhereRefused } from './printed/types.ts'

type Operation = (...given: never[]) => StaffCall<unknown, string>

/** The codes of an operation: its own, and those that any operation of the team may answer. */
export type RefusalsOf<Call extends Operation> =
  | NonNullable<ReturnType<Call>['refusals']>
  | EverywhereRefused

/** A refusal with one of these codes: comparing `code` narrows the rest. */
export type StaffRefusal<Code extends string> = Code extends string
  ? Omit<RefusalError, 'code'> & { readonly code: Code }
  : never

/**
 * Whether it is a refusal; of this operation, so that its code is one of those the operation answers.
 * @example
 * try { await rejectContribution(connection, id, body) }
 * catch (error) {
 *   if (isRefusalOf(rejectContribution, error) && error.code === 'changed_meanwhile') …
 * }
 */
export const isRefusalOf = <Call extends Operation>(
  _operation: Call,
  error: unknown,
): error is StaffRefusal<RefusalsOf<Call>> => isRefusal(error)
