// The site map: each of its links answers, and every page that anyone may open is in it.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'

/** Pages without a parameter that are no place to go to, each with the reason. */
const notPlaces: Record<string, string> = {
  '/compte-efface': 'the end of an erasure',
  '/equipe/connexion': 'the team’s',
  '/equipe/invitation': 'the team’s',
  '/mon-espace/code': 'the second step of signing in',
  '/prevenir/code': 'the second step of asking for news',
  '/galerie/host': 'inside a frame of the gallery',
}
const isLanguage = (path: string, language: string) =>
  language === 'en' ? path.startsWith('/en/') : !path.startsWith('/en/')

describe.each([
  ['fr', '/plan-du-site'],
  ['en', '/en/site-map'],
] as const)('in %s', (language, address) => {
  const app = useApp('sqlite')
  const links = async () => {
    const { text } = await app.visitor().open(address)
    const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(text) ?? []
    return [...main.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)
  }

  test('each link answers', async () => {
    const found = await links()
    expect(found.length).toBeGreaterThan(40)
    const answers = await Promise.all(
      found.map(async (href) => {
        const { status } = await app.request(href)
        // Where one is asked to sign in first.
        return [href, status === 303 ? 200 : status]
      }),
    )
    expect(answers).toEqual(found.map((href) => [href, 200]))
  })

  test('every page without a parameter is in it', async () => {
    const paths = app.app.routes
      .filter(({ method, path }) => method === 'GET' && !/[:*]/.test(path))
      .map(({ path }) => path)
    const pages: string[] = []
    for (const path of new Set(paths)) {
      const answer = await app.request(path)
      const isPage = answer.headers.get('Content-Type')?.startsWith('text/html')
      if (answer.status === 200 && isPage && isLanguage(path, language)) pages.push(path)
    }
    const listed = new Set(await links())
    expect(pages.length).toBeGreaterThan(4)
    expect(pages.filter((path) => !listed.has(path) && !notPlaces[path])).toEqual([])
  })

  test('what is published is in it, by the address of its own page', async () => {
    const found = await links()
    const published = {
      propositions: await app.db
        .selectFrom('proposals')
        .select('id')
        .where('state', '=', 'published')
        .execute(),
      services: await app.db.selectFrom('services').select('id').execute(),
    }
    for (const [folder, rows] of Object.entries(published)) {
      expect(rows.length).toBeGreaterThan(0)
      for (const { id } of rows) expect(found).toContain(`/${folder}/${id}`)
    }
  })
})

describe('from anywhere', () => {
  const app = useApp('sqlite')
  test('each page leads to it, at the same place', async () => {
    const footers = new Set<string>()
    for (const path of ['/', '/propositions', '/mon-espace', '/absente', '/en/cookies']) {
      const { text } = await app.visitor().open(path)
      footers.add(/<footer.*<\/footer>/s.exec(text)?.[0] ?? path)
    }
    expect(footers.size).toBe(1)
    expect([...footers][0]).toContain('href="/plan-du-site"')
  })
})
