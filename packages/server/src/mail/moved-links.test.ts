// The private links that a mailbox received are its reader's: whoever moves elsewhere leaves them behind.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { newsOf } from '../../testing/news.ts'
import { signInToSpace } from '../../testing/own-space.ts'
import type { Person } from '../../testing/provider.ts'
import { proveAnew, signInWith } from '../../testing/through-provider.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { useProviders } from '../../testing/with-providers.ts'
import { claimMails } from './claim-due.ts'
import { fanOut } from './fan-out.ts'
import { letter } from './writing.ts'

const both = useProviders()
const former = 'lea@ancien.example'
const later = 'lea@nouveau.example'
const person: Person = { sub: 'lea-des-liens', acr: 'eidas2', email: former }

describe.each(engines)('private links of mails, on %s', (engine) => {
  const app = useApp(engine, { env: both.env })
  const { happen, rejected, deliver, later: pass } = newsOf(app)
  const idOf = async () =>
    (await app.db.selectFrom('participants').select('id').executeTakeFirstOrThrow()).id

  /** The link of the news that reached this address last. */
  async function linkOfNewsTo(email: string) {
    await happen(rejected(await idOf()))
    await deliver()
    const header = (await app.mails.to(email)).at(-1)?.headers['list-unsubscribe']
    return new URL(/^<(.+)>$/.exec(header ?? '')?.[1] ?? '').pathname
  }
  const oneClick = (path: string) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
  async function moves(visitor: Visitor) {
    const page = await visitor.open('/mon-espace/corriger')
    const asked = await visitor.submit(page, /corriger\/adresse$/, { courriel: later })
    return visitor.submit(asked, /\/verification$/, { code: await app.mails.codeFor(later) })
  }
  async function byProvider(visitor = app.visitor(), email = former) {
    both.franceConnect.welcome({ ...person, email })
    await signInWith(visitor, await visitor.open('/mon-espace'), 'france_connect')
    return visitor
  }
  async function opensNothing(link: string) {
    const choices = link.replace(/\/desinscription$/, '')
    for (const path of [link, choices]) {
      const page = await app.visitor().open(path)
      expect([path, page.status]).toEqual([path, 404])
      expect(page.text).not.toContain('nouveau.example')
    }
    expect((await oneClick(link)).status).toBe(404)
    expect(await app.db.selectFrom('mail_mutes').selectAll().execute()).toEqual([])
  }

  test('those of the address of before open nothing once one has another', async () => {
    await signInToSpace(app, former)
    const link = await linkOfNewsTo(former)
    expect((await moves(await signInToSpace(app, former))).path).toBe('/mon-espace/corriger')
    await opensNothing(link)
    // News of one day are told once.
    pass(48 * 3_600_000)
    expect((await app.visitor().open(await linkOfNewsTo(later))).status).toBe(200)
    await opensNothing(link)
  })

  test('nor those of an address that the provider gave, once a mailbox is proved', async () => {
    const visitor = await byProvider()
    const link = await linkOfNewsTo(former)
    await proveAnew(visitor)
    await signInToSpace(app, later, visitor)
    await opensNothing(link)
  })

  test('nor once the provider gives another', async () => {
    await byProvider()
    const link = await linkOfNewsTo(former)
    await byProvider(app.visitor(), later)
    await opensNothing(link)
  })

  test('nor once one is joined to who has a mailbox, whose own links go on', async () => {
    await signInToSpace(app, later)
    const kept = await linkOfNewsTo(later)
    const other = await byProvider()
    const given = await app.db
      .selectFrom('participants')
      .select('id')
      .where('email_index', 'is', null)
      .executeTakeFirstOrThrow()
    await happen(rejected(given.id))
    await deliver()
    const header = (await app.mails.to(former)).at(-1)?.headers['list-unsubscribe']
    const link = new URL(/^<(.+)>$/.exec(header ?? '')?.[1] ?? '').pathname
    await proveAnew(other)
    await signInToSpace(app, later, other)
    await opensNothing(link)
    expect((await app.visitor().open(kept)).status).toBe(200)
  })

  test('a mail that was being written while one moved opens nothing either', async () => {
    const visitor = await signInToSpace(app, former)
    await happen(rejected(await idOf()))
    const mails = await taken()
    expect(mails).toHaveLength(1)
    await moves(visitor)
    await letter.write(app.deps, mails)
    expect(await app.db.selectFrom('mail_links').select('token_hash').execute()).toEqual([])
  })

  test('the same address, said or proved again, keeps its links', async () => {
    const visitor = await byProvider()
    const link = await linkOfNewsTo(former)
    await byProvider()
    expect((await app.visitor().open(link)).status).toBe(200)
    await proveAnew(visitor)
    await signInToSpace(app, former, visitor)
    expect((await app.visitor().open(link)).status).toBe(200)
  })

  /** As the mail worker holds them between taking and sending. */
  async function taken() {
    await fanOut(app.deps)
    const isRipe = { ...app.deps, clock: () => new Date('2999-01-01') }
    const { rows } = await claimMails(isRipe, new Map(), 10)
    return rows.flatMap((mail) => (mail.kind === 'letter' ? [mail] : []))
  }
})
