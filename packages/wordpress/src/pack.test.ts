// The zip that the server gives: whole, the same whenever it is made, and as WordPress asks of a plugin.
import { strFromU8, unzipSync } from 'fflate'
import { mo } from 'gettext-parser'
import { expect, test } from 'vitest'
import { elementNames } from '../../server/src/sites/host-sites/elements.ts'
import { pack } from './pack.ts'

const { zip, facts } = pack()
const files = new Map(Object.entries(unzipSync(zip)).map(([name, all]) => [name, strFromU8(all)]))
const textOf = (name: string) => files.get(`parvis/${name}`) ?? ''
const php = [...files].filter(([name]) => name.endsWith('.php'))

test('it is the same whenever and wherever it is made', () => {
  const zone = process.env.TZ
  process.env.TZ = 'Pacific/Noumea'
  const again = pack()
  process.env.TZ = zone
  expect(Buffer.from(again.zip).equals(zip)).toBe(true)
  expect(again.facts).toEqual(facts)
  expect(facts.sha256).toMatch(/^[0-9a-f]{64}$/)
})

test('it is whole: one folder, each file that another names, its version in each place', () => {
  expect([...files.keys()].filter((name) => !name.startsWith('parvis/'))).toEqual([])
  const [, parts = ''] = /foreach \( array\( ([^)]*) \)/.exec(textOf('parvis.php')) ?? []
  const named = [...parts.matchAll(/'([\w-]+)'/g)].map(([, part]) => `parvis/includes/${part}.php`)
  const others = ['parvis.php', 'uninstall.php'].map((name) => `parvis/${name}`)
  expect(php.map(([name]) => name).sort()).toEqual([...named, ...others].sort())
  for (const name of ['LICENSE', 'readme.txt', 'editor/blocks.js', 'elements.json'])
    expect(textOf(name)).not.toBe('')
  expect(textOf('parvis.php')).toContain(`* Version: ${facts.version}\n`)
  expect(textOf('readme.txt')).toContain(`Stable tag: ${facts.version}\n`)
  expect([...files].filter(([, text]) => /@(version|requires|tested)/.test(text))).toEqual([])
})

test('it has every element, with its page, its room and its words in both languages', () => {
  const elements: Record<string, { page: string; rooms: object; fr: object; en: object }> =
    JSON.parse(textOf('elements.json'))
  expect(Object.keys(elements)).toEqual([...elementNames])
  expect(elements['service-card']?.page).toBe('/services/{service}')
  expect(elements['diagnosis-check']).toMatchObject({ plainPage: '/diagnostic' })
  for (const { page, rooms, fr, en } of Object.values(elements)) {
    expect(page).toMatch(/^\/(\w+(\/(\{\w+\}|\w+))*)?$/)
    expect(Object.values(rooms).every((room) => /^[\d.a-z(), -]+$/.test(room))).toBe(true)
    expect([fr, en].every((words) => Object.values(words).every(Boolean))).toBe(true)
  }
})

test('all that it says is there in English, with the spaces of French before', () => {
  const said = php.flatMap(([, text]) =>
    [...text.matchAll(/__\( '((?:[^'\\]|\\.)*)', 'parvis' \)/g)].map(([, words = '']) => words),
  )
  const compiled = unzipSync(zip)['parvis/languages/parvis-en_US.mo'] ?? new Uint8Array()
  const known = mo.parse(Buffer.from(compiled)).translations[''] ?? {}
  expect(said.length).toBeGreaterThan(50)
  expect(said.filter((words) => !known[words]?.msgstr[0])).toEqual([])
  expect(said.filter((words) => / [:;?!»]/.test(words))).toEqual([])
})

test('only the consultation offers its updates', () => {
  expect(textOf('parvis.php')).toMatch(/^ \* Update URI: parvis$/m)
  expect(textOf('includes/updates.php')).toContain("add_filter( 'update_plugins_parvis'")
})

test('no file of it is run by its address', () => {
  const open = php.filter(
    ([, text]) => !/^defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;$/m.test(text),
  )
  expect(open.map(([name]) => name)).toEqual([])
})
