// Makes of a value what a schema asks for: keeps what it names, fills in what is missing.
import { contract, resolved, type Schema } from './contract.ts'
import { isNull, sample } from './sample.ts'

/**
 * A richer value makes a poorer answer: a whole proposal becomes a line of a list. A field that a
 * later contract requires is filled in too, so that the world need not know it.
 */
export function shape(given: Schema, value: unknown, now: Date): unknown {
  const schema = resolved(given)
  if (value === undefined) return sample(schema, now)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) {
    if (value === null) return null
    return shape(choices.find((choice) => !isNull(choice)) ?? {}, value, now)
  }
  if (schema.items && Array.isArray(value)) return shapeList(schema, value, now)
  if (schema.properties && typeof value === 'object' && value)
    return shapeObject(schema, value, now)
  return value
}

function shapeList({ items = {}, maxItems }: Schema, values: readonly unknown[], now: Date) {
  return values.slice(0, maxItems).map((one) => shape(items, one, now))
}

function shapeObject({ properties = {}, required = [] }: Schema, value: object, now: Date) {
  const fields: Record<string, unknown> = { ...value }
  const kept = Object.entries(properties).filter(
    ([name]) => fields[name] !== undefined || required.includes(name),
  )
  return Object.fromEntries(kept.map(([name, one]) => [name, shape(one, fields[name], now)]))
}

/** Some fields of a thing, those within its fields included. */
export type Part<T> = T extends readonly (infer One)[]
  ? readonly Part<One>[]
  : T extends object
    ? { [Name in keyof T]?: Part<T[Name]> }
    : T

/** A whole thing of the contract, from the fields that matter. */
export function whole<T>(name: string, part: Part<T>, now: Date): T {
  // JSON.parse answers `any`: the tests hold every answer against the contract.
  return JSON.parse(JSON.stringify(shape(contract.components.schemas[name] ?? {}, part, now)))
}
