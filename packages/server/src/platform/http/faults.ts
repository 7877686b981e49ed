// What zod found wrong, as faults that the language files word.
import type { z } from 'zod'
import { type InputFault, Refusal } from '../refusal.ts'
import { unstorableIn } from '../text/storable.ts'

const own = /^[a-z_]+$/

export function faultsOf(error: z.ZodError): InputFault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(issue))
}

function faultsOfIssue(issue: z.core.$ZodIssue, under: PropertyKey[] = []): InputFault[] {
  const place = [...under, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: pathOf([...place, key]), fault: 'unknown_field' }))
  const meant = issue.code === 'invalid_union' && !own.test(issue.message) && choiceMeant(issue)
  if (meant) return meant.flatMap((one) => faultsOfIssue(one, place))
  return [{ path: pathOf(place), fault: faultOf(issue), limit: limitOf(issue) }]
}

const pathOf = (place: PropertyKey[]) => place.map(String).join('.')

/** What is wrong with the only choice that what was given resembles: its type is right, and its values are near. */
function choiceMeant({ errors }: z.core.$ZodIssueInvalidUnion) {
  const near = errors.filter((issues) => !issues.some(isOther))
  return near.length === 1 ? near[0] : undefined
}

const isOther = ({ code, path }: z.core.$ZodIssue) =>
  code === 'invalid_value' ||
  code === 'unrecognized_keys' ||
  (code === 'invalid_type' && path.length === 0)

function faultOf(issue: z.core.$ZodIssue) {
  if (own.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return isAbsent(issue) ? 'required' : (wrongTypes[issue.expected] ?? 'wrong_type')
    case 'too_big':
      return tooBig[issue.origin] ?? 'too_big'
    case 'too_small':
      return tooSmall[issue.origin] ?? 'too_small'
    case 'invalid_format':
      return malformed[issue.format] ?? 'malformed'
    case 'not_multiple_of':
      return 'not_multiple'
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'unknown_choice'
    case 'custom':
      return 'malformed'
    default:
      return 'unknown_choice'
  }
}

// A number read of an address that has none there is NaN by then.
const isAbsent = ({ input, expected }: z.core.$ZodIssueInvalidType) =>
  input === undefined || (input === null && expected !== 'null' && expected !== 'object')

const wrongTypes: Record<string, string> = {
  number: 'not_a_number',
  int: 'not_a_whole_number',
  bigint: 'not_a_whole_number',
  string: 'not_a_text',
  boolean: 'not_a_boolean',
  array: 'not_a_list',
  object: 'not_an_object',
  record: 'not_an_object',
}

const tooBig: Record<string, string> = {
  string: 'too_long',
  array: 'too_many_together',
  set: 'too_many_together',
}

const tooSmall: Record<string, string> = { string: 'too_short', array: 'too_few', set: 'too_few' }

const malformed: Record<string, string> = {
  date: 'not_a_date',
  datetime: 'not_a_moment',
  uuid: 'not_uuid',
  guid: 'not_uuid',
  email: 'not_an_address',
  url: 'not_web_address',
}

function limitOf(issue: z.core.$ZodIssue) {
  if (issue.code === 'too_small') return Number(issue.minimum)
  if (issue.code === 'too_big') return Number(issue.maximum)
  if (issue.code === 'not_multiple_of') return Number(issue.divisor)
  const limit = issue.code === 'custom' ? issue.params?.limit : undefined
  return typeof limit === 'number' ? limit : undefined
}

/** Parses or refuses with every fault at once. */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input, { reportInput: true })
  if (!parsed.success) throw new Refusal('invalid_input', {}, faultsOf(parsed.error))
  // Also where a schema takes any text: what names something is looked up by a query.
  const path = unstorableIn(parsed.data)?.join('.')
  if (path === undefined) return parsed.data
  throw new Refusal('invalid_input', {}, [{ path, fault: 'forbidden_characters' }])
}
