// The shapes of the team's operations as types for the SDK: those of the public API are taken from there.
import { staffRoles } from '../platform/http/team.ts'
import { typesOf } from './sdk-types.ts'
import type { StaffFunction } from './staff-document.ts'

type Schemas = Record<string, Record<string, unknown>>

const capital = (id: string) => `${id.charAt(0).toUpperCase()}${id.slice(1)}`

export const bodyName = ({ id }: StaffFunction) => `${capital(id)}Body`
export const queryName = ({ id }: StaffFunction) => `${capital(id)}Query`

/** The name of what it answers: its shape's, or one made of the operation's. */
export const answerName = ({ id, answer }: StaffFunction) =>
  referred(answer.$ref) ?? `${capital(id)}Answer`

/** What each of them may be refused with, whatever it is about. */
export const refusedEverywhere = (functions: StaffFunction[]) =>
  (functions[0]?.refusals ?? []).filter((code) =>
    functions.every(({ refusals }) => refusals.includes(code)),
  )

export async function sdkStaffTypes(
  functions: StaffFunction[],
  schemas: Schemas,
  publicIds: string[],
) {
  const isPublic = (id: string) => publicIds.includes(id)
  const shared = new Set<string>()
  const taken = new Set([...Object.keys(schemas), ...publicIds])
  // `Input` tells what may be given from what is answered: needless where only one of the two is there.
  const named = (id: string) => {
    const short = id.replace(/Input$/, '')
    return taken.has(short) ? id : short
  }
  const linked = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(linked)
    return typeof value === 'object' && value !== null ? linkedShape(value) : value
  }
  const linkedShape = (shape: object): Record<string, unknown> => {
    const id = '$ref' in shape ? referred(shape.$ref) : undefined
    if (id && isPublic(id)) {
      shared.add(id)
      return { tsType: id }
    }
    if (id) return { $ref: `#/definitions/${named(id)}` }
    return Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, linked(inner)]))
  }

  const own = Object.entries(schemas).filter(([id]) => !isPublic(id))
  const definitions = Object.fromEntries(
    [...own.map(([id, schema]) => [named(id), schema] as const), ...functions.flatMap(inPlace)]
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([id, schema]) => [id, { ...linkedShape(schema), title: id }]),
  )
  const types = await typesOf(definitions)
  for (const { answer } of functions) linked(answer)
  const names = [...shared].sort().map((id) => `  ${id},\n`)
  const everywhere = refusedEverywhere(functions)
  return `// The staff API's shapes. Printed from the server's contract by \`npm run contract\`: do not edit.
import type {
${names.join('')}} from '../../types.ts'

export type {
${names.join('')}}

/** What a member of the team may be, several at once. */
export type StaffRole =${staffRoles.map((role) => `\n  | '${role}'`).join('')}

/** Codes that any operation of the team may be refused with. */
export type EverywhereRefused =${everywhere.map((code) => `\n  | '${code}'`).join('')}

${types.trim()}
`
}

/** Shapes that have no name in the document: one is made of the operation's. */
function inPlace(operation: StaffFunction): [string, Record<string, unknown>][] {
  const { query, body, answer } = operation
  return [
    ...(body && !body.$ref ? [[bodyName(operation), body] as const] : []),
    ...(answer.$ref ? [] : [[answerName(operation), answer] as const]),
    ...(query.length > 0 ? [[queryName(operation), objectOf(query)] as const] : []),
  ].map(([name, schema]) => [name, schema])
}

const objectOf = (query: StaffFunction['query']) => ({
  type: 'object',
  properties: Object.fromEntries(query.map(({ name, schema }) => [name, schema])),
  required: query.filter(({ required }) => required).map(({ name }) => name),
})

const referred = (reference: unknown) =>
  typeof reference === 'string' ? /^#\/components\/schemas\/(.+)$/.exec(reference)?.[1] : undefined
