// What is wrong with a request, by the contract's own schemas, in the server's words for it.
import { resolved, type Schema } from './contract.ts'

export type Fault = { path: string; code: string; detail: string }

export function faultsOf(given: Schema, value: unknown, path = ''): Fault[] {
  const schema = resolved(given)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return faultsOfChoices(choices, value, path)
  if (value === undefined) return [fault(path, 'required')]
  if (schema.const !== undefined && value !== schema.const) return [fault(path, 'unknown_choice')]
  if (schema.enum && !schema.enum.includes(value)) return [fault(path, 'unknown_choice')]
  if (!isOfType(schema, value)) return [fault(path, faultOfType(schema))]
  if (typeof value === 'string') return faultsOfText(schema, value, path)
  if (typeof value === 'number') return faultsOfNumber(schema, value, path)
  if (Array.isArray(value)) return faultsOfList(schema, value, path)
  return isRecord(value) ? faultsOfFields(schema, value, path) : []
}

/** Those of the choice that was meant: the one of the same kind, or the least wrong one. */
function faultsOfChoices(choices: readonly Schema[], value: unknown, path: string) {
  const tried = choices.map((choice) => ({ choice, faults: faultsOf(choice, value, path) }))
  const meant = tried.find(({ choice }) => isRecord(value) && isOfKind(choice, value))
  const [least] = tried.sort((a, b) => a.faults.length - b.faults.length)
  return (meant ?? least)?.faults ?? []
}

function isOfKind(choice: Schema, value: Record<string, unknown>) {
  const kind = resolved(choice).properties?.kind?.const
  return kind !== undefined && kind === value.kind
}

function isOfType({ type }: Schema, value: unknown) {
  const types = [type ?? []].flat()
  return types.length === 0 || types.some((one) => isA(one, value))
}

const wrongTypes: Record<string, string> = {
  number: 'not_a_number',
  integer: 'not_a_whole_number',
  string: 'not_a_text',
  boolean: 'not_a_boolean',
  array: 'not_a_list',
  object: 'not_an_object',
}

const faultOfType = ({ type }: Schema) => wrongTypes[[type ?? []].flat()[0] ?? ''] ?? 'wrong_type'

function isA(type: string, value: unknown) {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  return type === 'object' ? isRecord(value) : typeof value === type
}

function faultsOfText(
  { minLength = 0, maxLength, pattern, format }: Schema,
  text: string,
  path: string,
) {
  const length = [...text.trim()].length
  // Signs that nobody sees fill no text.
  const seen = [...text.replace(/[\p{Default_Ignorable_Code_Point}\u2800]/gu, '').trim()].length
  if (seen < minLength) return [fault(path, 'too_short')]
  if (maxLength !== undefined && length > maxLength) return [fault(path, 'too_long')]
  if (!pattern || new RegExp(pattern).test(text)) return []
  return [fault(path, malformed[format ?? ''] ?? 'malformed')]
}

const malformed: Record<string, string> = {
  uuid: 'not_uuid',
  date: 'not_a_date',
  'date-time': 'not_a_moment',
}

function faultsOfList({ items, minItems = 0, maxItems }: Schema, list: unknown[], path: string) {
  if (list.length < minItems) return [fault(path, 'too_few')]
  if (maxItems !== undefined && list.length > maxItems) return [fault(path, 'too_many_together')]
  return items ? list.flatMap((one, at) => faultsOf(items, one, `${path}.${at}`)) : []
}

function faultsOfNumber({ minimum, maximum }: Schema, value: number, path: string) {
  if (minimum !== undefined && value < minimum) return [fault(path, 'too_small')]
  return maximum !== undefined && value > maximum ? [fault(path, 'too_big')] : []
}

function faultsOfFields(schema: Schema, value: Record<string, unknown>, path: string) {
  const { properties = {} } = schema
  const required = requiredOf(schema, value)
  return Object.entries(properties).flatMap(([name, one]) =>
    value[name] === undefined && !required.includes(name)
      ? []
      : faultsOf(one, value[name], path ? `${path}.${name}` : name),
  )
}

/** Also those that are required unless another field says otherwise. */
function requiredOf({ required = [], ...schema }: Schema, value: Record<string, unknown>) {
  if (!schema.if || faultsOf(schema.if, value).length === 0) return required
  return [...required, ...(schema.else?.required ?? [])]
}

export const fault = (path: string, code: string): Fault => ({
  path,
  code,
  detail: `Simulé : ${code}.`,
})

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
