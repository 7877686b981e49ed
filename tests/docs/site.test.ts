// The site builds without a dead link, in both languages, page for page, and loads nothing from elsewhere.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { menuInEnglish, menuInFrench } from '../../docs/site/.vitepress/menu.ts'
import { described } from '../../packages/gallery/src/manifest.ts'
import { operations } from '../../packages/server/src/contract.ts'
import { publicKinds } from '../../packages/server/src/outlets/webhooks/public-event.ts'
import { built, pages, site } from './blocks.ts'

const pageOf = (name: string) => readFileSync(join(built, `${name}.html`), 'utf8')

test('every page is in the menu of its language', () => {
  const links = [...menuInFrench, ...menuInEnglish].flatMap(({ items }) =>
    items.map(({ link }) => `${link.slice(1)}.md`),
  )
  const homes = ['index.md', 'en/index.md']
  expect([...links, ...homes].sort()).toEqual(pages)
  expect(menuInFrench.map(({ items }) => items.length)).toEqual(
    menuInEnglish.map(({ items }) => items.length),
  )
})

test('the reference has every public operation', () => {
  for (const page of [pageOf('developpeurs/api'), pageOf('en/developers/api')]) {
    const absent = operations.filter(({ id }) => !page.includes(`id="${id}"`))
    expect(absent.map(({ id }) => id)).toEqual([])
  }
})

test('the page of elements has each of them with its attributes, as the manifest says', () => {
  for (const [name, label] of [
    ['developpeurs/elements', 'Identifiant de la proposition.'],
    ['en/developers/elements', 'Id of the proposal.'],
  ] as const) {
    const page = pageOf(name)
    expect(page).toContain(label)
    const told = [...page.matchAll(/<h3 id="(parvis-[a-z-]+)">(.*?)<\/section>/gs)]
    expect(told.map(([, tag]) => tag)).toEqual(described.map(({ tag }) => tag))
    for (const [at, { attributes, parts }] of described.entries())
      for (const word of [...attributes.map((one) => one.name), ...parts])
        expect([name, at, word, told[at]?.[2]?.includes(word)]).toEqual([name, at, word, true])
  }
})

test('the page of webhooks names every kind of event', () => {
  for (const page of [pageOf('developpeurs/webhooks'), pageOf('en/developers/webhooks')])
    expect(publicKinds.filter((kind) => !page.includes(`<code>${kind}</code>`))).toEqual([])
})

test('French pages keep signs on the line of the word before, English ones and code do not', () => {
  const french = pageOf('webmestres/depannage')
  expect(french).toContain('chaque <strong>requête</strong>')
  expect(french).toMatch(/«\u202fMontrer\u202f»/)
  const before = french.replace(/<(pre|code)[\s\S]*?<\/\1>/g, '').match(/<main[\s\S]*<\/main>/)?.[0]
  expect(before?.replace(/<[^>]+>/g, '')).not.toMatch(/[a-zé] [;?!»]/)
  expect(pageOf('en/webmasters/troubleshooting')).not.toContain('\u202f')
})

test('the settings are those of the server, each explained', () => {
  const names =
    readFileSync(join(site, '../../.env.example'), 'utf8').match(/^[A-Z_]+(?==)/gm) ?? []
  expect(names.length).toBeGreaterThan(15)
  for (const page of [pageOf('hebergeurs/reglages'), pageOf('en/hosts/settings')]) {
    const told = [...page.matchAll(/<dt[^>]*><code>([A-Z_]+)<\/code><\/dt><dd>([^<]{20,})/g)]
    expect(told.map(([, name]) => name)).toEqual(names)
  }
})

test('nothing is loaded from another host', () => {
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' })
  const loading = /<(?:script|link|img|iframe)[^>]+(?:src|href)="(https?:)?\/\/|url\((['"]?)https?:/
  const found = files
    .filter((file) => /\.(html|css)$/.test(file))
    .filter((file) => loading.test(readFileSync(join(built, file), 'utf8')))
  expect(found).toEqual([])
})
