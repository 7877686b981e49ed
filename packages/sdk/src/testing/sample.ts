// The plainest value that a schema allows.
import { resolved, type Schema } from './contract.ts'

/** Where the answers' addresses point before the address that was asked replaces it. */
export const home = 'https://consultation.example'

const formats: Record<string, (now: Date) => string> = {
  'date-time': (now) => now.toISOString(),
  date: (now) => now.toISOString().slice(0, 10),
  uri: () => `${home}/exemple`,
  uuid: () => '00000000-0000-4000-8000-000000000000',
}

export function sample(given: Schema, now: Date): unknown {
  const schema = resolved(given)
  if (schema.const !== undefined) return schema.const
  if (schema.default !== undefined) return schema.default
  const choices = schema.anyOf ?? schema.oneOf
  if (isNull(schema)) return null
  if (choices) return choices.some(isNull) ? null : sample(choices[0] ?? {}, now)
  const [example] = schema.examples ?? schema.enum ?? []
  if (example !== undefined) return example
  if (schema.type === 'object') return sampleObject(schema, now)
  if (schema.type === 'array') return []
  if (schema.type === 'boolean') return false
  if (schema.type === 'string') return sampleText(schema, now)
  return Math.max(0, schema.minimum ?? 0)
}

function sampleObject({ properties = {}, required = [] }: Schema, now: Date) {
  return Object.fromEntries(required.map((name) => [name, sample(properties[name] ?? {}, now)]))
}

function sampleText({ format, minLength = 0 }: Schema, now: Date) {
  return formats[format ?? '']?.(now) ?? 'exemple'.padEnd(minLength, '.')
}

export const isNull = ({ type }: Schema) => [type].flat().includes('null')
