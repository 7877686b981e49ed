// What webmasters are told to paste works: each address answers, for the key it is given with.
import { expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { proposals, site } from '../../../testing/given.ts'
import { cmsSnippets } from './cms.ts'
import { elementSnippets, policySnippet, scriptSnippet } from './snippets.ts'

const app = useApp('sqlite')
const server = 'http://parvis.localhost'
const shown = {
  server,
  key: site.key,
  integrity: '',
  proposal: proposals.kept,
  service: { id: 'agenda-commun', name: 'Agenda commun' },
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
    const path = /src="([^"]*)"/.exec(frame)?.[1] ?? ''
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

test('every tool gets the whole script once, which its PHP does not break', () => {
  const script = scriptSnippet({ server, key: site.key, integrity: 'ed25519-a+b/c=' })
  const snippets = cmsSnippets(script)
  expect(snippets.map(({ name }) => name).slice(0, 5)).toEqual([
    'WordPress',
    'SPIP',
    'Joomla',
    'Drupal',
    'TYPO3',
  ])
  for (const { code } of snippets) {
    expect(code.split(script)).toHaveLength(2)
    // Between single quotes in PHP: one more would end them, and a backslash would mean something.
    if (code.includes(`'${script}'`)) expect(script).not.toMatch(/['\\]/)
    else expect(code).not.toContain('function')
  }
})
