// Signing in again on the way to something: one comes back where one was, with what one had typed.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { identityActs } from '../../../testing/identity-acts.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { proveAnew, signInWith, wayBack } from '../../../testing/through-provider.ts'
import { formTo, type Page, type Visitor } from '../../../testing/visitor.ts'
import { arrive, registerAt } from '../../../testing/webmaster.ts'
import { useProviders } from '../../../testing/with-providers.ts'
import { wayBack as ownPage } from './way-back.ts'

const both = useProviders()
const lea = { sub: 'habitante-9', acr: 'eidas1', email: 'lea.contact@courriel.example' }
const town = 'commune-14118'
const fresh = Object.entries(identityActs).flatMap(([route, { asks }]) =>
  asks === 'fresh' && !route.includes('/equipe') ? [route.replace('POST ', '')] : [],
)
/** What is typed, and the page where it is found again. */
const typed: Record<string, { fields: Record<string, string>; page: string }> = {
  '/mon-espace/verification': {
    fields: { demande: 'abc', code: '123456' },
    page: '/mon-espace/code?demande=abc',
  },
  '/mon-espace/corriger/adresse': {
    fields: { courriel: 'nouvelle@courriel.example' },
    page: '/mon-espace/corriger',
  },
  '/mon-espace/corriger/adresse/verification': {
    fields: { demande: 'abc', code: '234567' },
    page: '/mon-espace/corriger/adresse?demande=abc',
  },
  '/mon-espace/corriger/contact/:n': {
    fields: { 'contact-nom': 'Zoé Ailleurs', 'contact-telephone': '01 02 03 04 05' },
    page: '/mon-espace/corriger/contact/1',
  },
  '/mon-espace/habilitation/:id/verification': {
    fields: { demande: 'abc', code: '345678' },
    page: `/mon-espace/habilitation/${town}/code?demande=abc`,
  },
  '/mon-espace/habilitation/:id/equipe': {
    fields: { message: 'Secrétaire de mairie ; standard : « 02 31 30 41 00 », demander Zoé & Léo' },
    page: `/mon-espace/habilitation/${town}`,
  },
  '/sites/inscription': {
    fields: {
      territoire: town,
      adresse: 'https://www.caen.example',
      nom: 'La ville',
      preuve: 'meta',
    },
    page: `/sites/inscription?territoire=${town}`,
  },
  '/mes-sites/:id/adresses': {
    fields: { adresse: 'https://caen.example' },
    page: '/mes-sites/SITE',
  },
}

describe.each(engines)('signing in again on %s', (engine) => {
  const app = useApp(engine, { env: both.env })
  const later = (minutes: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000)
  }
  const webmaster = async () => {
    const visitor = await arrive(app, mailboxes.caenByDomain)
    const page = await visitor.toReferent(proposals.kept, mailboxes.caenByDomain, {
      co: '1',
      'co-construire': 'oui',
    })
    const contact = { 'contact-nom': 'Zoé Canari', 'contact-telephone': '' }
    await visitor.confirm(page, { 'au-nom-de': town, ...contact })
    const mine = await registerAt(visitor, { adresse: 'https://www.caen.example' })
    return { visitor, site: /[\w-]{36}/.exec(mine.path)?.[0] ?? '' }
  }
  const again = async (visitor: Visitor, refused: Page, email: string) => {
    app.mails.forget()
    const asked = await visitor.submit(refused, /\/identification$/)
    const code = await app.mails.codeFor(email)
    return visitor.submit(asked, /\/verification/, { code })
  }

  test.each(fresh)('%s asks for it by a button, and leads back to its page', async (path) => {
    const { visitor, site } = await webmaster()
    const act = path
      .replace('/mes-sites/:id', `/mes-sites/${site}`)
      .replace('habilitation/:id', `habilitation/${town}`)
      .replace(':n', '1')
      .replace(':key', 'pk_caen000000000000001')
    const { fields, page } = typed[path] ?? { fields: {}, page: undefined }
    later(10)
    const refused = await visitor.post(act, fields)
    expect([refused.status, refused.text]).toEqual([
      403,
      expect.stringContaining('Confirmez que c’est bien vous'),
    ])
    const back = await again(visitor, refused, mailboxes.caenByDomain)
    if (path.includes(':key')) return expect(back.path).toContain('/cles/')
    expect(back.status).toBe(200)
    if (page) expect(back.path).toBe(page.replace('SITE', site))
    const form = page && formTo(back, new RegExp(`${act.split('/').at(-1)}$`)).html
    for (const [name, value] of Object.entries(fields)) {
      if (name === 'preuve') expect(form).toMatch(new RegExp(`value="${value}"[^>]*checked`))
      else if (name !== 'demande')
        expect([name, form]).toEqual([name, expect.stringContaining(`"${value}"`)])
    }
    // Given back once: what is typed anew is not written over.
    if (page && !path.includes('contact') && fields.message) {
      expect((await visitor.open(back.path)).text).not.toContain(fields.message)
    }
  })

  test('by a provider too, one comes back with what one had typed', async () => {
    both.franceConnect.welcome(lea)
    const visitor = app.visitor()
    await signInWith(visitor, await visitor.open('/mon-espace'), 'france_connect')
    await proveAnew(visitor)
    later(10)
    const message = 'Élue à la culture, à joindre par la mairie'
    const refused = await visitor.post(`/mon-espace/habilitation/${town}/equipe`, { message })
    both.franceConnect.welcome(lea)
    const leaving = await visitor.submit(refused, /\/identification$/)
    const back = await visitor.open(await wayBack(leaving))
    expect([back.path, back.text]).toEqual([
      `/mon-espace/habilitation/${town}`,
      expect.stringContaining(message),
    ])
  })

  test('what was typed is for nobody else at the same browser, and for no longer than a session', async () => {
    const visitor = await signInToSpace(app, mailboxes.resident)
    later(10)
    const message = 'Secrétaire, à joindre au standard'
    const form = `/mon-espace/habilitation/${town}/equipe`
    await visitor.post(form, { message })
    const kept = visitor.cookies.get('parvis-reprise') ?? ''
    expect(decodeURIComponent(kept)).not.toContain('standard')
    visitor.cookies.delete('parvis')
    await signInToSpace(app, mailboxes.shared, visitor)
    expect((await visitor.open(`/mon-espace/habilitation/${town}`)).text).not.toContain(message)
    for (const forged of ['x', kept.slice(0, -4), '2.aaaaaaaa.bbbb', '%7B%7D']) {
      visitor.cookies.set('parvis-reprise', forged)
      const page = await visitor.open(`/mon-espace/habilitation/${town}`)
      expect([page.status, page.text.includes(message)]).toEqual([200, false])
    }
    visitor.cookies.set('parvis-reprise', kept)
    await visitor.post('/deconnexion', {})
    expect(visitor.cookies.has('parvis-reprise')).toBe(false)
  })

  test('what no form of ours takes is not kept, and the page says so', async () => {
    const visitor = await signInToSpace(app, mailboxes.resident)
    later(10)
    const form = `/mon-espace/habilitation/${town}/equipe`
    const refused = await visitor.post(form, { message: 'é'.repeat(9_000) })
    expect(refused.text).toContain('trop long pour être gardé')
    const back = await again(visitor, refused, mailboxes.resident)
    expect([back.path, back.status]).toEqual([`/mon-espace/habilitation/${town}`, 200])
  })
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/mon-espace//evil.example',
  '/mon-espace/../equipe',
  '/mon-espace?demande=a&b=c',
  '/equipe/cles',
  '/mon-espaceX',
  '',
])('one does not come back to “%s”', (given) => {
  expect(() => ownPage(given)).toThrow('not_found')
})
