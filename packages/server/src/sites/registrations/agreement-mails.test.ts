// The mail that asks a town hall: it waits for a relay that is away, leaves once, and is never lost.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { atOnce } from '../../../testing/at-once.ts'
import { engines } from '../../../testing/engines.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { sendMails } from '../../../testing/outbox.ts'
import { type SiteServer, startSiteServer } from '../../../testing/site-server.ts'
import { arrive, linkIn, registerAt, tokenOf, verify } from '../../../testing/webmaster.ts'
import { MailError } from '../../mail/mailer.ts'
import type { Fault } from '../../mail/next-try.ts'

let site: SiteServer
beforeAll(async () => {
  site = await startSiteServer()
})
afterAll(() => site.stop())

const official = {
  territory_id: 'commune-14118',
  email: 'a@caen.example',
  domain: 'caen.example',
}

describe.each(engines)('asking a town hall on %s', (engine) => {
  const app = useApp(engine)
  const mails = () => app.db.selectFrom('outgoing_mails').selectAll().orderBy('address').execute()
  const stored = () => app.db.selectFrom('site_registrations').selectAll().executeTakeFirstOrThrow()
  const later = (minutes: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000)
  }
  const proved = async () => {
    const visitor = await arrive(app)
    const page = await registerAt(visitor, { adresse: site.origin })
    site.page(`<meta name="parvis-site" content="${tokenOf(page)}">`)
    return { visitor, page: await verify(visitor, page) }
  }
  /** What the mailer says of each mail, while this works. */
  async function failing(fault: Fault, work: () => Promise<unknown>) {
    const { send } = app.deps.mailer
    app.deps.mailer.send = () => Promise.reject(new MailError({ fault, status: '4' }, undefined))
    await work()
    app.deps.mailer.send = send
  }
  const send = (most?: number) => sendMails(app.deps, most)

  test('it waits in the commit that asks, leaves later, and once whoever sends', async () => {
    const { visitor, page } = await proved()
    expect(page.text).toContain('Un courriel part')
    expect(await mails()).toMatchObject([
      { address: mailboxes.caen, state: 'waiting', attempts: 0 },
    ])
    await failing('unreachable', send)
    expect(await mails()).toMatchObject([{ state: 'waiting', attempts: 1, fault: 'unreachable' }])
    await send()
    expect(await app.mails.to(mailboxes.caen)).toEqual([])
    later(10)
    await Promise.all([send(), send(), send()])
    const sent = await app.mails.to(mailboxes.caen)
    expect(sent).toHaveLength(1)
    expect(await mails()).toMatchObject([{ state: 'sent', attempts: 2, lease: null }])
    expect((await visitor.open(page.path)).text).toContain('Un courriel est parti le 15 février')
    later(60 * 24 * 7)
    await send()
    expect(await app.mails.to(mailboxes.caen)).toHaveLength(1)
    expect((await app.visitor().open(linkIn(sent[0]?.text))).text).toContain(site.origin)
  })

  test('a process that died with it is followed by another, with the same Message-ID', async () => {
    await proved()
    const { send: real } = app.deps.mailer
    app.deps.mailer.send = async (mail) => {
      await real(mail)
      throw new Error('the power went')
    }
    await expect(send()).rejects.toThrow('the power went')
    app.deps.mailer.send = real
    await send()
    expect(await app.mails.to(mailboxes.caen)).toHaveLength(1)
    later(6)
    await send()
    const [first, second] = await app.mails.to(mailboxes.caen)
    expect(first?.messageId).toMatch(/^<[\w-]{36}@parvis\.localhost>$/)
    expect(second?.messageId).toBe(first?.messageId)
    expect(await mails()).toMatchObject([{ state: 'sent' }])
  })

  test('where one of two addresses is gone, the other is enough', async () => {
    await app.db.insertInto('official_addresses').values(official).execute()
    await proved()
    const { send: real } = app.deps.mailer
    app.deps.mailer.send = (mail) =>
      mail.to === official.email
        ? Promise.reject(new MailError({ fault: 'mailbox_refused', status: '5.1.1' }, undefined))
        : real(mail)
    await send()
    app.deps.mailer.send = real
    expect((await mails()).map(({ state }) => state)).toEqual(['refused', 'sent'])
    expect(await stored()).toMatchObject({ state: 'asked' })
  })

  test('where two addresses are gone at the same moment, the team decides', async () => {
    await app.db.insertInto('official_addresses').values(official).execute()
    await proved()
    const { send: real } = app.deps.mailer
    const lost = new MailError({ fault: 'mailbox_refused', status: '5.1.1' }, undefined)
    const refusals: (() => void)[] = []
    app.deps.mailer.send = () =>
      new Promise((_, refuse) => {
        refusals.push(() => refuse(lost))
      })
    // A process each; while one claims, the rows that it looks at are not the other's.
    const sending = []
    for (const count of [1, 2]) {
      sending.push(send(1))
      await expect.poll(() => refusals.length).toBe(count)
    }
    const ends = sending.map((one, index) => () => {
      refusals[index]?.()
      return one
    })
    await atOnce(app, { reading: 'site_registrations' }, ends)
    app.deps.mailer.send = real
    expect((await mails()).map(({ state }) => state)).toEqual(['refused', 'refused'])
    expect(await stored()).toMatchObject({ state: 'with_team' })
  })

  test('an address that takes no mail leaves the decision to the team, and the webmaster is told', async () => {
    const { visitor, page } = await proved()
    const { link_hash: before } = await stored()
    await failing('mailbox_refused', send)
    expect(await mails()).toMatchObject([{ state: 'refused', fault: 'mailbox_refused 4' }])
    expect(await stored()).toMatchObject({ state: 'with_team', link_hash: null })
    expect(before).not.toBeNull()
    expect((await visitor.open(page.path)).text).toContain('n’a pas reçu notre courriel')
    const told = await app.db
      .selectFrom('events')
      .select('data')
      .where('kind', '=', 'site.agreement_asked')
      .orderBy('seq')
      .execute()
    expect(told.map(({ data }) => JSON.parse(data).team)).toEqual([false, true])
  })

  test('tried for three days, then the team', async () => {
    await proved()
    for (let spent = 0; spent <= 37; spent += 1) {
      await failing('later', send)
      later(120)
    }
    expect(await mails()).toMatchObject([{ state: 'given_up' }])
    expect(await stored()).toMatchObject({ state: 'with_team' })
  })

  test('given up by the webmaster before it left, it never leaves', async () => {
    const { visitor, page } = await proved()
    await visitor.submit(page, /\/abandon$/)
    await send()
    expect(await mails()).toMatchObject([{ state: 'dropped' }])
    expect(await app.mails.to(mailboxes.caen)).toEqual([])
  })
})
