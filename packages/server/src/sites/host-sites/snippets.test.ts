// What webmasters are told to paste works: each address answers, for the key it is given with.
import { expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { proposals, site } from '../../../testing/given.ts'
import { cmsSnippets } from './cms.ts'
import { elementNames } from './elements.ts'
import {
  divSnippet,
  elementSnippets,
  frameSnippet,
  linkSnippet,
  policySnippet,
  scriptSnippet,
  tagSnippet,
} from './snippets.ts'

const app = useApp('sqlite')
const server = 'http://parvis.localhost'
const shown = {
  server,
  key: site.key,
  integrity: '',
  proposal: proposals.kept,
  service: { id: 'agenda-commun', name: 'Agenda commun' },
  consultation: 'numerique-2026',
}

test('every address of every snippet answers', async () => {
  const text = elementSnippets(shown)
    .map(({ code }) => code)
    .join('\n')
  const addresses = text.match(/http:\/\/parvis\.localhost[^"\s<]*/g) ?? []
  const found = addresses.filter((address) => !address.includes('/widgets/v1/parvis.js'))
  expect(found.length).toBeGreaterThan(11)
  for (const address of found) {
    const { status } = await app.request(address)
    expect([address, status]).toEqual([address, 200])
  }
})

test('frames have a title, a height and the key; the policy lets them in', async () => {
  const frames = elementSnippets(shown).flatMap(({ code }) => code.match(/<iframe[^>]*>/g) ?? [])
  expect(frames).toHaveLength(3)
  for (const frame of frames) {
    expect(frame).toMatch(/ title="[^"]+" width="100%" height="\d+"/)
    const path = (/src="([^"]*)"/.exec(frame)?.[1] ?? '').replaceAll('&amp;', '&')
    const answer = await app.request(path)
    expect(answer.headers.get('Content-Security-Policy')).toContain(
      `frame-ancestors ${site.otherOrigin} ${site.origin}`,
    )
  }
  expect(policySnippet(server)).toContain(`frame-src ${server}`)
})

test('the addresses to paste are found by oEmbed, with the key', async () => {
  const pasted = elementSnippets(shown).find(({ title }) => title.includes('oEmbed'))?.code ?? ''
  expect(pasted.split('\n')).toHaveLength(2)
  for (const address of pasted.split('\n')) {
    const answer = await app.request(`/oembed?url=${encodeURIComponent(address)}`)
    expect(await answer.text()).toContain(site.key)
  }
})

test('every tool gets the whole script once, which its PHP does not break; a plugin, what its fields ask for', () => {
  const given = { server, key: site.key, integrity: 'ed25519-a+b/c=' }
  const script = scriptSnippet(given)
  const snippets = cmsSnippets(given)
  expect(snippets.map(({ name }) => name).slice(0, 5)).toEqual([
    'WordPress',
    'SPIP',
    'Joomla',
    'Drupal',
    'TYPO3',
  ])
  const [wordpress, ...others] = snippets
  expect(wordpress?.code).toBe(`${server}\n${site.key}`)
  for (const { code } of others) {
    expect(code.split(script)).toHaveLength(2)
    // Between single quotes in PHP: one more would end them, and a backslash would mean something.
    if (code.includes(`'${script}'`)) expect(script).not.toMatch(/['\\]/)
    else expect(code).not.toContain('function')
  }
})

test('what was typed stays a value: quotes, signs of markup and ampersands close nothing', () => {
  const typed = `"><script>alert('1')</script>&eacute;`
  const kept = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;eacute;'
  for (const element of elementNames) {
    const attributes = { proposal: typed, service: typed, year: typed, lang: typed, limit: typed }
    const pasted = { server, key: site.key, element, attributes, consultation: typed }
    for (const write of [tagSnippet, divSnippet, linkSnippet]) {
      const text = write(pasted)
      expect(text).toContain(`"${kept}"`)
      expect(text).not.toContain('<script')
      expect(text).not.toContain('&eacute;')
    }
  }
  const frame = frameSnippet({ address: `${server}/?a="&b`, title: typed, height: 3 })
  expect(frame).toContain(`title="${kept}"`)
  expect(frame).toContain('/?a=&quot;&amp;b"')
})

test('a link repeats nothing that its address says; a language goes around it', () => {
  const attributes = { theme: 'mobilite', sort: 'support', consultation: 'c', lang: 'en' }
  const pasted = {
    server,
    key: '',
    element: 'proposal-list' as const,
    attributes,
    consultation: 'c',
  }
  expect(linkSnippet(pasted)).toBe(
    `<p lang="en">\n  <a href="${server}/propositions?consultation=c&amp;thematique=mobilite" data-parvis="" data-sort="support">Toutes les propositions</a>\n</p>`,
  )
})

test('what takes more room in a narrow column is told its width, by a style or by the sheet', () => {
  const attributes = { proposal: proposals.open, variant: 'card' }
  const pasted = { server, key: '', element: 'vote-button' as const, attributes, consultation: 'c' }
  const around = /^<div style="container-type:inline-size;width:100%">\n {2}<(parvis-|div data-)/
  expect(tagSnippet(pasted)).toMatch(around)
  expect(divSnippet(pasted)).toMatch(around)
  expect(tagSnippet({ ...pasted, isBare: true })).toMatch(/^<div class="parvis-column">/)
  const alone = { ...pasted, attributes: { proposal: proposals.open } }
  expect(tagSnippet(alone)).toMatch(/^<parvis-vote-button /)
})
