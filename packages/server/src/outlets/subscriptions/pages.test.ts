// Unsubscribing in one click, choosing one's messages, asking to be told.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { newsOf } from '../../../testing/news.ts'
import { deliverDue } from '../../mail/mail-worker.ts'
import { eventsAfter } from '../../platform/events/journal.ts'

const lea = 'lea@courriel.example'

describe.each(engines)('mail pages on %s', (engine) => {
  const app = useApp(engine)
  const { join, happen, rejected, deliver, later } = newsOf(app)
  let id: string
  let link: string

  beforeEach(async () => {
    id = await join(lea)
    await happen(rejected(id))
    await deliver()
    link = unsubscribeLink((await app.mails.to(lea)).at(-1)?.headers)
  })
  const unsubscribeLink = (headers: Record<string, string> = {}) =>
    new URL(/^<(.+)>$/.exec(headers['list-unsubscribe'] ?? '')?.[1] ?? '').pathname
  const mutes = async () =>
    (await app.db.selectFrom('mail_mutes').select('topic').orderBy('topic').execute()).map(
      ({ topic }) => topic,
    )
  /** As a mail program does: no cookie, no origin, nothing but this. */
  const oneClick = (path: string) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })

  test('one click, without a session, ends the news of that topic; twice is once', async () => {
    const [mail] = await app.mails.to(lea)
    expect(mail?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    expect(mail?.text).toContain(`http://parvis.localhost${link}`)
    expect((await oneClick(link)).status).toBe(200)
    expect((await oneClick(link)).status).toBe(200)
    expect(await mutes()).toEqual(['contribution'])
    const events = await eventsAfter(app.db, 0, 100)
    expect(events.filter(({ kind }) => kind === 'mails.muted')).toMatchObject([
      { participantId: id, data: { topics: 'contribution' } },
    ])
    await happen(rejected(id))
    later(48 * 3_600_000)
    expect(await deliver()).toBe(0)
  })

  test('opening the link changes nothing and shows a button that does it', async () => {
    const visitor = app.visitor()
    const page = await visitor.open(link)
    expect(page.status).toBe(200)
    expect(await mutes()).toEqual([])
    const done = await visitor.submit(page, /desinscription$/)
    expect(done.text).toContain('C’est fait')
    expect(done.text).toContain('récépissés de vos actes restent envoyés')
    expect(await mutes()).toEqual(['contribution'])
  })

  test('the token holds nothing of the person, and one that is guessed opens nothing', async () => {
    const token = link.split('/')[2] ?? ''
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(link).not.toContain(id)
    const other = `/courriels/${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`
    for (const path of [other, `${other}/desinscription`]) {
      expect((await app.request(path)).status).toBe(404)
    }
    expect((await oneClick(`${other}/desinscription`)).status).toBe(404)
    expect(await mutes()).toEqual([])
    const stored = await app.db.selectFrom('mail_links').select('token_hash').execute()
    expect(stored.map((row) => row.token_hash)).not.toContain(token)
  })

  test('a mail of several topics ends all news; receipts still come, without such a link', async () => {
    const moved = { kind: 'support.moved' as const, subject: proposals.open, participantId: id }
    await happen(rejected(id), moved)
    later(48 * 3_600_000)
    await deliver()
    const mail = (await app.mails.to(lea)).at(-1)
    await oneClick(unsubscribeLink(mail?.headers))
    expect(await mutes()).toEqual([
      'consultation',
      'contribution',
      'referent',
      'request',
      'support',
    ])
    await app.visitor().support(proposals.open, lea)
    expect(await deliverDue(app.deps)).toBe(1)
    const receipt = (await app.mails.to(lea)).at(-1)
    expect(receipt?.subject).toBe('Votre soutien est enregistré')
    expect(receipt?.headers['list-unsubscribe']).toBeUndefined()
    expect(receipt?.text).toContain('il est toujours envoyé')
  })

  test('choices are kept: topics, rhythm, language', async () => {
    const visitor = app.visitor()
    const page = await visitor.open(link.replace('/desinscription', ''))
    expect(page.text).toContain('l•••@courriel.example')
    expect(page.text).not.toContain(lea)
    const saved = await visitor.submit(page, /^\/courriels\//, {
      sujets: 'support',
      rythme: 'at_once',
      langue: 'en',
    })
    expect(saved.text).toContain('Vos choix sont enregistrés')
    expect(await mutes()).toEqual(['consultation', 'contribution', 'referent', 'request'])
    await happen({ kind: 'support.moved', subject: proposals.open, participantId: id })
    expect(await deliverDue(app.deps)).toBe(1)
    expect((await app.mails.to(lea)).at(-1)?.subject).toContain('Your support follows')
    await visitor.submit(saved, /^\/courriels\//, {
      sujets: 'support',
      rythme: 'at_once',
      langue: 'en',
    })
    const kinds = (await eventsAfter(app.db, 0, 100)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind.startsWith('mails.'))).toEqual([
      'mails.muted',
      'mails.chosen',
    ])
  })

  test('choices cannot be sent from another site', async () => {
    const answer = await app.request(link.replace('/desinscription', ''), {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'cross-site',
        origin: 'https://ailleurs.example',
      },
      body: 'rythme=at_once',
    })
    expect(answer.status).toBe(403)
    expect(await mutes()).toEqual([])
  })

  test('being told is asked for with an address, and kept once a code came back from it', async () => {
    const visitor = app.visitor()
    const email = 'nouvelle@courriel.example'
    const asked = await visitor.submit(await visitor.open('/prevenir'), /^\/prevenir$/, {
      courriel: email,
    })
    const followers = () => app.db.selectFrom('mail_subscriptions').selectAll().execute()
    const wrong = await visitor.submit(asked, /verification$/, { code: '12' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('À corriger')
    expect(await followers()).toEqual([])
    const code = await app.mails.codeFor(email)
    const done = await visitor.submit(asked, /verification$/, { code })
    expect(done.text).toContain('Vous recevrez les nouvelles')
    expect(await followers()).toMatchObject([{ consultation_id: 'numerique-2026' }])
    await deliverDue(app.deps)
    const mail = (await app.mails.to(email)).at(-1)
    expect(mail?.subject).toBe('Vous recevrez les nouvelles de la consultation')
    const path = /http:\/\/parvis\.localhost(\/courriels\/\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
    const page = await visitor.open(path)
    expect(page.text).toContain('Le numérique des collectivités')
    await visitor.submit(page, /^\/courriels\//, { sujets: 'consultation', suivies: '' })
    expect(await followers()).toEqual([])
    // Signed in, one's address is proved already.
    const again = await visitor.submit(await visitor.open('/prevenir'), /^\/prevenir$/)
    expect(again.text).toContain('Vous recevrez les nouvelles')
    expect(await followers()).toHaveLength(1)
  })

  test.each([
    ['', 'required'],
    ['pas une adresse', 'not_an_address'],
  ])('an address such as “%s” is shown to be mended', async (courriel) => {
    const visitor = app.visitor()
    const page = await visitor.submit(await visitor.open('/prevenir'), /^\/prevenir$/, { courriel })
    expect(page.status).toBe(422)
    expect(page.text).toContain('aria-invalid="true"')
  })

  test('a fourth code in the hour leads to the last one, a fifth is refused, as for any other code', async () => {
    const visitor = app.visitor()
    const ask = async () =>
      visitor.submit(await visitor.open('/prevenir'), /^\/prevenir$/, { courriel: lea })
    for (let times = 0; times < 3; times += 1) expect((await ask()).status).toBe(200)
    const sent = (await app.mails.to(lea)).length
    expect((await ask()).status).toBe(200)
    expect(await app.mails.to(lea)).toHaveLength(sent)
    expect((await ask()).status).toBe(429)
  })

  test('a code asked for something else opens nothing here', async () => {
    const visitor = app.visitor()
    const asked = await visitor.submit(
      await visitor.open('/prevenir?consultation=archives-2025'),
      /^\/prevenir$/,
      { courriel: lea },
    )
    const code = await app.mails.codeFor(lea)
    const page = await visitor.submit(asked, /verification$/, {
      code,
      consultation: 'numerique-2026',
    })
    expect(page.status).toBe(422)
    expect(await app.db.selectFrom('mail_subscriptions').selectAll().execute()).toEqual([])
  })
})
