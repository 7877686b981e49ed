// Every field of the contract given what it does not take: the fault is one of its kind, and the words say what to do.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { useApp } from '../../../testing/app.ts'
import { plainSpaces } from '../../../testing/plain-spaces.ts'
import { operations } from '../../contract.ts'
import { staffOperations } from '../../staff-contract.ts'
import { wordFault } from '../language/language.ts'
import { faultsOf } from './faults.ts'

type Schema = z.core.JSONSchema.JSONSchema
type Field = { id: string; schema: z.ZodType; of: Schema; name: string; beside: object }

/** The fields of an object, of each of its choices, with what tells the choice. */
function fieldsOf(id: string, schema: z.ZodType): Field[] {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const choices = (whole.oneOf ?? whole.anyOf ?? [whole]) as Schema[]
  return choices.flatMap((choice) => {
    const { $ref } = choice
    const named = $ref && (whole.$defs?.[$ref.split('/').at(-1) ?? ''] as Schema)
    const { properties = {} } = named || choice
    const constants = Object.entries(properties).flatMap(([name, one]) =>
      typeof one === 'object' && one.const !== undefined ? [[name, one.const]] : [],
    )
    const beside = Object.fromEntries(constants)
    return Object.entries(properties)
      .filter(([name]) => !(name in beside))
      .map(([name, of]) => ({ id, schema, of: withoutNull(of as Schema), name, beside }))
  })
}

function withoutNull(schema: Schema): Schema {
  const [one, ...others] = (schema.anyOf ?? []).filter((of) => (of as Schema).type !== 'null')
  return one && others.length === 0 ? (one as Schema) : schema
}

const inQueries = [...operations, ...staffOperations].flatMap((one) =>
  'query' in one && one.query ? fieldsOf(one.id, one.query) : [],
)
const inBodies = [...operations, ...staffOperations].flatMap((one) =>
  'body' in one && one.body ? fieldsOf(one.id, one.body) : [],
)

const faultsAt = ({ schema, name, beside }: Field, value: unknown) => {
  const parsed = schema.safeParse({ ...beside, [name]: value }, { reportInput: true })
  return (parsed.error ? faultsOf(parsed.error) : [])
    .filter(({ path }) => path === name)
    .map(({ fault }) => fault)
}

/** What a field of this kind does not take, and the faults that say so. */
function* wrong({ of, name }: Field, isQuery: boolean): Generator<[unknown, string[]]> {
  const isNumber = of.type === 'integer' || of.type === 'number'
  if (isNumber) {
    yield ['beaucoup', ['not_a_number', 'not_a_whole_number']]
    if ((of.maximum ?? 1e16) < 1e16) yield [isQuery ? '1e16' : 1e16, ['too_big']]
    if ((of.minimum ?? -1e15) > -1e15) yield [isQuery ? '-1000000' : -1_000_000, ['too_small']]
  }
  if (of.format === 'date') yield ['30/11/2026', ['not_a_date']]
  if (of.format === 'date-time') yield ['30/11/2026 10:00', ['not_a_moment']]
  if (of.format === 'uuid') yield ['pas-un-uuid', ['not_uuid']]
  if (of.enum) yield ['jamais dit', ['unknown_choice']]
  if (isQuery) return
  if (of.type === 'string' && !of.enum) {
    yield [12, ['not_a_text', 'not_a_moment', 'not_a_date', 'not_uuid', 'not_an_address']]
    if (of.maxLength && !of.format && !of.pattern)
      yield ['x'.repeat(of.maxLength + 1), ['too_long']]
  }
  if (of.type === 'boolean') yield ['oui', ['not_a_boolean']]
  if (of.type === 'object') yield ['un', ['not_an_object']]
  if (of.type !== 'array' || name === 'ids') return
  yield [{}, ['not_a_list']]
  if (of.maxItems) yield [Array(of.maxItems + 1).fill('a'), ['too_many_together']]
}

test.each([
  ['queries', inQueries, true],
  ['bodies', inBodies, false],
] as const)('each field in %s', (_, fields, isQuery) => {
  expect(fields.length).toBeGreaterThan(50)
  const misnamed = fields.flatMap((field) =>
    [...wrong(field, isQuery)].flatMap(([value, expected]) => {
      const found = faultsAt(field, value)
      const isNamed = found.some((fault) => expected.includes(fault))
      return isNamed ? [] : [[field.id, field.name, String(value).slice(0, 20), found, expected]]
    }),
  )
  expect(misnamed).toEqual([])
})

test('a moment is taken with whatever offset, in every field that is one', () => {
  const moments = [...inQueries, ...inBodies].filter(({ of }) => of.format === 'date-time')
  expect(moments.length).toBeGreaterThan(5)
  const refused = moments.filter((one) => faultsAt(one, '2031-12-01T10:00:00+01:00').length > 0)
  expect(refused.map(({ id, name }) => [id, name])).toEqual([])
})

describe('what a program and a person read of it', () => {
  const app = useApp('sqlite')

  test.each([
    ['/v1/proposals?limit=1000', 'fr', '« limit » : Ce nombre est trop grand : 100 au plus.'],
    ['/v1/proposals?limit=0', 'en', '“limit”: This number is too small: 1 at least.'],
    ['/v1/territories?q=caen&limit=dix', 'fr', '« limit » : Écrivez un nombre, en chiffres.'],
    ['/v1/territories?q=caen&limit=1.5', 'en', '“limit”: Write a whole number, without decimals.'],
    ['/v1/services?stage=never', 'en', '“stage”: Choose one of the answers offered.'],
    [`/v1/services?q=${'a'.repeat(101)}`, 'fr', '« q » : Ce texte est trop long : 100 caractères'],
  ])('%s', async (path, language, words) => {
    const answer = await app.request(path, { headers: { 'Accept-Language': language } })
    expect(answer.status).toBe(422)
    const { detail } = (await answer.json()) as { detail: string }
    expect(plainSpaces(detail)).toContain(words)
  })

  test('a page that cannot show the field names it all the same', async () => {
    const { text } = await app.visitor().open(`/propositions?suite=${'x'.repeat(2501)}`)
    expect(text).toContain('« cursor » : Ce texte est trop long')
  })

  test.each(['/propositions', '/services', '/diagnostic'])('a search on %s', async (path) => {
    const typed = 'transport '.repeat(12).trim()
    const page = await app.visitor().open(`${path}?q=${encodeURIComponent(typed)}`)
    expect(page.status).toBe(422)
    expect(page.text).toContain(`value="${typed}"`)
    expect(page.text).toMatch(/id="q-erreur">Ce texte est trop long : 100 caractères au plus/)
    expect(page.text).not.toContain('maxlength="100"')
  })
})

test('a text that is asked for and empty is not told its length', () => {
  expect(wordFault({ path: 'q', fault: 'too_short', limit: 1 })).toBe(
    'Ce texte est vide\u202f: écrivez-le.',
  )
})
