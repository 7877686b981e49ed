// Pages for frames: who may frame which, what they hold, and that they hold nobody's identity.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, revokedSite, site, unknownKey } from '../../../testing/given.ts'

describe.each(engines)('frames on %s', (engine) => {
  const app = useApp(engine)
  const ancestorsOf = (answer: Response) =>
    /frame-ancestors ([^;]*)/.exec(answer.headers.get('Content-Security-Policy') ?? '')?.[1]
  const ask = async (path: string) => {
    const answer = await app.request(path)
    return { answer, ancestors: ancestorsOf(answer), text: await answer.text() }
  }

  test.each([
    [`vote-button?proposal=${proposals.open}`, 'Payer le stationnement', '/soutien'],
    [`referent-signup?proposal=${proposals.kept}`, 'Un agenda partagé', '/referent'],
    ['service-card?service=agenda-commun', 'Agenda commun', '/services/agenda-commun'],
    ['contribution-form', 'Le numérique des collectivités', '/contribuer'],
  ])('%s holds the element and, without script, a link', async (path, title, act) => {
    const { answer, text } = await ask(`/embed/${path}`)
    expect(answer.status).toBe(200)
    expect(text).toContain(`<title>${title}</title>`)
    expect(text).toContain(`<parvis-${path.split('?')[0]}`)
    expect(text).toMatch(new RegExp(`href="http://parvis.localhost[^"]*${act}"[^>]*_blank`))
  })

  test('the key’s own origins may frame it, compared whole, and nobody else', async () => {
    const { ancestors, text } = await ask(
      `/embed/vote-button?proposal=${proposals.open}&site=${site.key}`,
    )
    expect(ancestors).toBe(`${site.otherOrigin} ${site.origin}`)
    expect(text).toContain(`data-site="${site.key}"`)
    expect(text).toContain(`data-origins="${site.otherOrigin} ${site.origin}"`)
    expect(text).toContain(`/soutien?site=${site.key}`)
  })

  test('without a key anyone may: nothing is known or decided there', async () => {
    const { ancestors, answer, text } = await ask(`/embed/vote-button?proposal=${proposals.open}`)
    expect(ancestors).toBe('*')
    expect(answer.headers.get('Content-Security-Policy')).toContain("form-action 'none'")
    expect(answer.headers.get('Set-Cookie')).toBeNull()
    expect(text).not.toContain('data-origins')
  })

  test.each([unknownKey, revokedSite.key])(
    'with the key %s it shows as without one: nobody finds an empty box',
    async (key) => {
      const path = `/embed/vote-button?proposal=${proposals.open}`
      const [with_, without] = [await ask(`${path}&site=${key}`), await ask(path)]
      expect([with_.text === without.text, with_.ancestors]).toEqual([true, '*'])
    },
  )

  test('around it a page of another origin: it shows without the site, which reads of it', async () => {
    const path = `/embed/vote-button?proposal=${proposals.open}`
    const within = async (referer: string) => {
      const answer = await app.request(`${path}&site=${site.key}`, { headers: { referer } })
      return { ancestors: ancestorsOf(answer), text: await answer.text() }
    }
    const own = await within(`${site.origin}/page`)
    expect([own.ancestors, own.text.includes(site.key)]).toEqual([
      `${site.otherOrigin} ${site.origin}`,
      true,
    ])
    app.deps.siteUse.take()
    for (const origin of ['https://preprod.caen.example', 'https://evilwww.caen.example']) {
      const elsewhere = await within(`${origin}/`)
      expect(elsewhere).toEqual({ ancestors: '*', text: (await ask(path)).text })
    }
    expect(app.deps.siteUse.take().counts.map(({ what }) => what)).toEqual([
      'refused https://preprod.caen.example',
      'refused https://evilwww.caen.example',
    ])
  })

  test('what is not there says so inside the frame; what no element is, does not exist', async () => {
    for (const path of ['vote-button?proposal=inconnue', 'service-card', 'referent-signup']) {
      const { answer, ancestors, text } = await ask(`/embed/${path}`)
      expect([path, answer.status, ancestors]).toEqual([path, 404, '*'])
      expect(text).toContain('n’existe pas')
      expect(text).not.toContain('<parvis-')
    }
    const { answer, ancestors } = await ask('/embed/iframe')
    expect([answer.status, ancestors]).toEqual([404, "'none'"])
  })

  test('a merged proposal is shown as what it has become', async () => {
    await app.db
      .updateTable('proposals')
      .set({ state: 'merged', merged_into: proposals.kept })
      .where('id', '=', proposals.open)
      .execute()
    const { answer, text } = await ask(`/embed/vote-button?proposal=${proposals.open}`)
    expect(answer.status).toBe(200)
    expect(text).toContain(`proposal="${proposals.kept}"`)
  })

  test('attributes come from a list, and nothing of the address is markup', async () => {
    const { text } = await ask(
      `/embed/vote-button?proposal=${proposals.open}&variant=card&heading-level=2&onclick=x&lang=en`,
    )
    expect(text).toContain('variant="card"')
    expect(text).toContain('heading-level="2"')
    expect(text).toContain('<html lang="en">')
    expect(text).not.toContain('onclick')
    const hostile = encodeURIComponent('"><script>alert(1)</script>')
    const bad = await ask(`/embed/vote-button?proposal=${proposals.open}&variant=${hostile}`)
    expect(bad.text).not.toContain('alert(1)')
  })

  test('the same for whoever asks: signed in, nothing more is told', async () => {
    const visitor = app.visitor()
    await visitor.support(proposals.open, 'lou@courriel.example')
    const path = `/embed/vote-button?proposal=${proposals.open}`
    expect((await visitor.open(path)).text).toBe((await ask(path)).text)
  })

  test('the host page’s script is there, for any site, and so small', async () => {
    const { answer, text } = await ask('/widgets/v1/frame.js')
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
    expect(text).toContain('addEventListener')
    const small = await app.request('/widgets/v1/frame.js', {
      headers: { 'accept-encoding': 'br' },
    })
    expect((await small.arrayBuffer()).byteLength).toBeLessThan(700)
  })
})
