// Acts that change who one is: a session left open does none, and nobody spends another's challenge.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { routeRows } from '../../../testing/authorisation.ts'
import { codeWays } from '../../../testing/code-purposes.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { identityActs, identityOperations, withoutProof } from '../../../testing/identity-acts.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import type { Person } from '../../../testing/provider.ts'
import { proveAnew, signInWith, wayBack } from '../../../testing/through-provider.ts'
import type { Page } from '../../../testing/visitor.ts'
import { arrive as arriveAsWebmaster, registerAt } from '../../../testing/webmaster.ts'
import { useProviders } from '../../../testing/with-providers.ts'
import { codeKinds } from '../../mail/purposes.ts'
import { staffOperations } from '../../staff-contract.ts'

const both = useProviders()
const other = 'autre.boite@courriel.example'
const lea: Person = { sub: 'habitante-9', acr: 'eidas1', email: 'lea.contact@courriel.example' }
const town = 'commune-05135'
const rows = Object.entries(identityActs)
const fresh = (isOfTeam: boolean) =>
  rows.flatMap(([route, { asks }]) => {
    const path = route.replace('POST ', '')
    return asks === 'fresh' && path.startsWith('/equipe') === isOfTeam ? [path] : []
  })

test('every form of the hosted pages has a row, and every row a form', () => {
  const forms = Object.keys(routeRows).filter(
    (route) => /^POST \/(?!v1\/)/.test(route) || route === 'GET /connexion/:provider/retour',
  )
  expect(Object.keys(identityActs).sort()).toEqual(forms.sort())
})

test('every code and every challenge is spent at one row, and where the tests of each type it', () => {
  const spent = rows.flatMap(([route, row]) => {
    const { code, key } = ('spends' in row && row.spends) || {}
    return code ? [[code, route]] : key ? [[key, route]] : []
  })
  const all = [...codeKinds, 'sign_in', 'accept', 'enrol', 'step_up']
  // Signing in to one's own pages is typed where a mailbox is joined to whoever is signed in.
  expect(spent.map(([what]) => what).sort()).toEqual(all.filter((one) => one !== 'space').sort())
  for (const kind of codeKinds.filter((one) => one !== 'space')) {
    const [, route = ''] = spent.find(([what]) => what === kind) ?? []
    const pattern = route.replace('POST ', '').replaceAll(/:\w+/g, '[^/]+')
    expect(codeWays[kind].at).toMatch(new RegExp(`^${pattern}(\\?|$)`))
  }
})

test('what changes who of the team one is, or whom one acts for, asks for a proof of now', () => {
  const ofTeam = staffOperations.filter(
    ({ tag, method }) => ['staff', 'mandates', 'cases'].includes(tag) && method !== 'get',
  )
  const [proved, others] = [true, false].map((asks) =>
    ofTeam.flatMap((one) => ('stepUp' in one === asks ? [one.id] : [])).sort(),
  )
  expect(proved).toEqual(identityOperations)
  expect(others).toEqual(Object.keys(withoutProof))
})

describe.each(engines)('acts that change who one is on %s', (engine) => {
  const app = useApp(engine, { env: both.env })
  const later = (minutes: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000)
  }
  const people = () => app.db.selectFrom('participants').selectAll().execute()
  const challengeOf = ({ path }: Page) =>
    new URLSearchParams(path.split('?')[1]).get('demande') ?? ''
  const byFranceConnect = async () => {
    both.franceConnect.welcome(lea)
    const visitor = app.visitor()
    await signInWith(visitor, await visitor.open('/mon-espace'), 'france_connect')
    await proveAnew(visitor)
    return visitor
  }
  /** From a session that is not stale yet, so that only the step that acts is left to refuse. */
  const askToJoin = async (visitor = app.visitor()) => {
    const asked = await visitor.submit(await visitor.open('/mon-espace'), /\/code$/, {
      courriel: other,
    })
    return { demande: challengeOf(asked), code: await app.mails.codeFor(other) }
  }

  test.each(fresh(false))('a session left open is refused %s', async (path) => {
    const visitor = await arriveAsWebmaster(app, mailboxes.caenByDomain)
    // Someone to contact, so that there is something to correct.
    const page = await visitor.toReferent(proposals.kept, mailboxes.caenByDomain, {
      co: '1',
      'co-construire': 'oui',
    })
    const contact = { 'contact-nom': 'Zoé Canari', 'contact-telephone': '' }
    await visitor.confirm(page, { 'au-nom-de': 'commune-14118', ...contact })
    const mine = await registerAt(visitor, { adresse: 'https://www.caen.example' })
    const [site = ''] = /[\w-]{36}/.exec(mine.path) ?? []
    later(10)
    const act = path
      .replace('/mes-sites/:id', `/mes-sites/${site}`)
      .replace('habilitation/:id', `habilitation/${town}`)
      .replace(':n', '1')
      .replace(':key', 'pk_caen000000000000001')
    const given = { demande: 'aucun', code: '123456', courriel: other, avec: 'france_connect' }
    const form = path === '/mon-espace/code' ? { courriel: other } : given
    const refused = await visitor.post(act, form)
    expect([path, refused.status]).toEqual([path, 403])
    expect(refused.text).toContain('identifiez-vous de nouveau')
  })

  test('a passer-by at a session left open joins no mailbox to it, with no code at all', async () => {
    const visitor = await byFranceConnect()
    const mine = await askToJoin(visitor)
    // Asked at one's own place, before sitting down at someone else's.
    const theirs = await askToJoin()
    for (const given of [theirs, mine]) {
      later(9)
      const refused = await visitor.post('/mon-espace/verification', given)
      expect(refused.status).toBeGreaterThanOrEqual(400)
    }
    expect(await people()).toMatchObject([{ email_index: null }])
  })

  test('a code is for the session that asked: not for another, nor for another act', async () => {
    const visitor = await byFranceConnect()
    const signingIn = await askToJoin()
    expect((await visitor.post('/mon-espace/verification', signingIn)).status).toBe(422)
    const joining = await askToJoin(visitor)
    const again = await byFranceConnect()
    expect((await again.post('/mon-espace/verification', joining)).status).toBe(422)
    expect((await app.visitor().post('/mon-espace/verification', joining)).status).toBe(422)
    const elsewhere = '/mon-espace/corriger/adresse/verification'
    expect((await visitor.post(elsewhere, joining)).status).toBe(422)
    expect((await visitor.post('/mon-espace/verification', joining)).path).toBe('/mon-espace')
    expect((await visitor.post('/mon-espace/verification', joining)).status).toBe(422)
    expect(await people()).toMatchObject([{ email_index: expect.any(String) }])
  })

  test('an address is moved to, and one signs in anew, by the session that asked alone', async () => {
    const one = await signInToSpace(app, mailboxes.resident)
    const asked = await one.post('/mon-espace/corriger/adresse', { courriel: other })
    const given = { demande: challengeOf(asked), code: await app.mails.codeFor(other) }
    const two = await signInToSpace(app, mailboxes.resident)
    const moving = '/mon-espace/corriger/adresse/verification'
    expect((await two.post(moving, given)).status).toBe(422)
    later(10)
    expect((await one.post(moving, given)).status).toBe(403)
    app.mails.forget()
    const anew = await one.post('/mon-espace/identification', { suite: '/mon-espace/corriger' })
    const code = await app.mails.codeFor(mailboxes.resident)
    const proof = { demande: challengeOf(anew), code }
    const proving = '/mon-espace/identification/verification?suite=/mon-espace/corriger'
    expect((await two.post(proving, proof)).status).toBe(422)
    expect((await app.visitor().post(proving, proof)).status).toBe(403)
    expect((await one.post(proving, proof)).path).toBe('/mon-espace/corriger')
  })

  test('the address of before is told that a mailbox, or a provider, was joined', async () => {
    const visitor = await byFranceConnect()
    await visitor.post('/mon-espace/verification', await askToJoin(visitor))
    const [told] = await app.mails.to(lea.email ?? '')
    expect(told?.subject).toContain('façon de s’identifier')
    expect(told?.text).not.toContain(other)
    const neighbour = await signInToSpace(app, mailboxes.resident)
    app.mails.forget()
    both.franceConnect.welcome({ ...lea, sub: 'habitante-10' })
    const leaving = await neighbour.post('/mon-espace/ajouter', { avec: 'france_connect' })
    await neighbour.open(await wayBack(leaving))
    const [joined] = await app.mails.to(mailboxes.resident)
    expect(joined?.subject).toContain('façon de s’identifier')
  })

  test('back from a provider too late, or in another session, nothing is joined', async () => {
    const visitor = await signInToSpace(app, mailboxes.resident)
    const leave = async () => {
      both.franceConnect.welcome(lea)
      return wayBack(await visitor.post('/mon-espace/ajouter', { avec: 'france_connect' }))
    }
    later(5)
    const late = await leave()
    later(5)
    expect((await visitor.open(late)).status).toBe(403)
    visitor.cookies.delete('parvis')
    await signInToSpace(app, mailboxes.resident, visitor)
    const back = await leave()
    later(1)
    visitor.cookies.delete('parvis')
    await signInToSpace(app, mailboxes.resident, visitor)
    expect((await visitor.open(back)).status).toBe(410)
    expect(await app.db.selectFrom('identities').selectAll().execute()).toEqual([])
  })

  test('what is held is neither read nor taken away at a session left open', async () => {
    const visitor = await signInToSpace(app, mailboxes.resident)
    expect((await visitor.open('/mon-espace/donnees')).text).toContain('Télécharger')
    later(10)
    const page = await visitor.open('/mon-espace/donnees')
    expect(page.text).not.toContain('Télécharger')
    expect(page.text).toContain('Confirmez que c’est bien vous')
    expect((await visitor.open('/mon-espace/donnees.json')).status).toBe(403)
  })
})
