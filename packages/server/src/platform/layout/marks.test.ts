// What people type is shown as they typed it, whatever a template or a replacement would make of it.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { fillIn } from '../../process/moderation/replies.ts'
import { page } from './page.tsx'

/** Marks of String.replace, of our own replies, of templates, and the one that pages once had. */
const marks = '%accessibilite% $& $1 $$ $` {titre} {{x}} %s %ACCESSIBILITE%'

const surroundings = {
  isDemo: false,
  askedCode: () => undefined,
  accessibility: 'conforme',
  baseUrl: 'https://consultation.example',
}

test('a page is written around its content, which is left alone', () => {
  const made = page({ title: marks, children: marks }).write(surroundings)
  const escaped = marks.replaceAll('&', () => '&amp;')
  expect(made.split(escaped)).toHaveLength(3)
  expect(made).toContain('Accessibilité : conforme')
})

test('a reply is filled in once: what fills it in is no text to fill in', () => {
  const values = { titre: marks, programme: '{titre} $&', adresse: '{programme}' }
  expect(fillIn('« {titre} » : {programme}, {adresse}, {motif}', values)).toBe(
    `« ${marks} » : {titre} $&, {programme}, {motif}`,
  )
})

describe.each(engines)('marks in every text on %s', (engine) => {
  const app = useApp(engine)

  test.each([
    ['proposals', ['title', 'summary', 'text'], `/propositions/${proposals.open}`],
    ['services', ['name', 'tagline', 'description'], '/services/velo-plan'],
    ['consultations', ['title', 'summary'], '/?consultation=numerique-2026'],
  ] as const)('%s: %j', async (table, columns, path) => {
    const known = await app.db.introspection.getTables()
    const real = known.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? []
    const filled = columns.filter((name) => real.includes(name))
    const values = Object.fromEntries(filled.map((name) => [name, marks]))
    await app.db
      .updateTable(table)
      .set(values as never)
      .execute()
    const { status, text } = await app.visitor().open(path)
    expect(status).toBe(200)
    // The accents of French spacing may come between words, never inside a mark.
    for (const mark of marks.split(' ').filter((one) => !/[{}<>`]/.test(one))) {
      expect(text).toContain(mark)
    }
    expect(text).toContain('Accessibilité : non conforme')
    expect(text.match(/non conforme/g)).toHaveLength(1)
  })

  test('typed in a form and shown again with what is missing', async () => {
    const visitor = app.visitor()
    const form = await visitor.open('/contribuer')
    const again = await visitor.submit(form, /^\/contribuer$/, { title: marks, text: marks })
    expect(again.text.split('%accessibilite% $& $1 $$').length).toBeGreaterThan(2)
  })
})
