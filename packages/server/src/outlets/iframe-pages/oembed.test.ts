// oEmbed: what pasting an address of ours gives, how it is found, and what is refused.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, revokedSite, site } from '../../../testing/given.ts'

describe.each(engines)('oembed on %s', (engine) => {
  const app = useApp(engine)
  const base = 'http://parvis.localhost'
  const ask = (url: string, more = '') =>
    app.request(`/oembed?url=${encodeURIComponent(url)}${more}`)
  const page = `${base}/propositions/${proposals.open}`

  test('a proposal: one quote with a link, one frame, anyone may read it', async () => {
    const answer = await ask(page)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toMatch(/^application\/json/)
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    const source = `${base}/embed/vote-button?proposal=${proposals.open}&amp;variant=card`
    expect(await answer.json()).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Payer le stationnement',
      width: 600,
      provider_name: 'Parvis',
      provider_url: `${base}/`,
      cache_age: 3600,
      height: 420,
      html:
        `<blockquote><a href="${page}/soutien">Payer le stationnement</a></blockquote>` +
        `<iframe src="${source}" title="Payer le stationnement" width="600" height="420" frameborder="0"></iframe>`,
    })
  })

  test('its limits are kept, and those that are none are passed over', async () => {
    expect(await (await ask(page, '&maxwidth=320&maxheight=200')).json()).toMatchObject({
      width: 320,
      height: 200,
      html: expect.stringContaining('width="320" height="200"'),
    })
    for (const none of ['0', '-5', 'large', '1e9', '']) {
      expect(await (await ask(page, `&maxwidth=${none}`)).json()).toMatchObject({ width: 600 })
    }
  })

  test('as XML, with titles that hold markup', async () => {
    await app.db
      .updateTable('proposals')
      .set({ title: '<b>"Vite" & bien</b>' })
      .where('id', '=', proposals.open)
      .execute()
    const answer = await ask(page, '&format=xml')
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/xml/)
    const text = await answer.text()
    expect(text).toContain('<title>&lt;b&gt;&quot;Vite&quot; &amp; bien&lt;/b&gt;</title>')
    expect(text).toContain('&lt;blockquote&gt;')
    const { html } = (await (await ask(page)).json()) as { html: string }
    expect(html).toContain('>&lt;b&gt;&quot;Vite&quot; &amp; bien&lt;/b&gt;</a>')
    expect(html).not.toContain('<b>')
  })

  test.each([
    [`/propositions/${proposals.kept}/referent`, 'referent-signup'],
    ['/services/agenda-commun', 'service-card'],
    ['/contribuer', 'contribution-form'],
  ])('%s gives %s', async (path, widget) => {
    const answer = (await (await ask(base + path)).json()) as { html: string }
    expect(answer.html).toContain(`${base}/embed/${widget}`)
  })

  test('a key that serves goes along; one that does not is left out', async () => {
    const with_ = await (await ask(`${page}?site=${site.key}`)).text()
    expect(with_).toContain(`&amp;site=${site.key}`)
    expect(with_).toContain(`/soutien?site=${site.key}`)
    expect(await (await ask(`${page}?site=${revokedSite.key}`)).text()).not.toContain('site=')
  })

  test.each([
    [`${base}/propositions/inconnue`, '', 404],
    [`${base}/services/inconnu`, '', 404],
    [`${base}/mon-espace`, '', 404],
    ['https://evil.example/propositions/payer-le-stationnement', '', 404],
    ['http://169.254.169.254/latest/meta-data', '', 404],
    ['', '', 404],
    [page, '&format=yaml', 501],
  ])('%s%s is refused with %i', async (url, more, status) => {
    const answer = await ask(url, more)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain/)
  })

  test.each([
    [`/propositions/${proposals.open}`, `/propositions/${proposals.open}`],
    ['/services/agenda-commun', '/services/agenda-commun'],
    ['/contribuer', '/contribuer'],
    [`/contribuer?site=${site.key}&intent=x`, `/contribuer?site=${site.key}`],
  ])('%s says where its answer is', async (path, found) => {
    const text = await (await app.request(path)).text()
    const head = text.slice(0, text.indexOf('</head>'))
    for (const [type, format] of [
      ['application/json+oembed', 'json'],
      ['text/xml+oembed', 'xml'],
    ]) {
      const link = head.match(/<link[^>]*>/g)?.find((one) => one.includes(type ?? ''))
      expect(link).toContain('rel="alternate"')
      const href = (/href="([^"]*)"/.exec(link ?? '')?.[1] ?? '').replaceAll('&amp;', '&')
      expect(new URL(href).searchParams.get('url')).toBe(base + found)
      expect(new URL(href).searchParams.get('format')).toBe(format)
      expect((await app.request(href)).status).toBe(200)
    }
  })

  test('pages where someone acts say nothing of the kind', async () => {
    for (const path of [`/propositions/${proposals.open}/soutien`, '/mon-espace', '/'])
      expect(await (await app.request(path)).text()).not.toContain('oembed')
  })
})
