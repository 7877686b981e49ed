// Joining two participants while either does something: before or after, and nothing is nobody's.
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { crossing } from '../../../testing/crossing.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { mailTownHalls } from '../../../testing/outbox.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { confirmPaper } from '../../../testing/paper.ts'
import { tracesOf } from '../../../testing/traces.ts'
import { recordBounce } from '../../mail/bounces.ts'
import { fanOut } from '../../mail/fan-out.ts'
import { deliverDue } from '../../mail/mail-worker.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { recount } from '../../process/supports/store.ts'
import { eraseAccount } from '../../rights/privacy/erase.ts'
import { signInByIdentity } from '../provider-sign-in/sign-in.ts'
import { absorb } from './absorb.ts'

const email = 'jeanne@courriel.example'
const app = useApp('postgres')
const people = async () => {
  const rows = await app.db.selectFrom('participants').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}
const idOf = async () => {
  const index = app.deps.secrets.digest('mailbox', email)
  const found = app.db.selectFrom('participants').select('id').where('email_index', '=', index)
  return (await found.executeTakeFirst())?.id ?? '?'
}

async function arrive(subject = 'jeanne') {
  return signInByIdentity(app.deps, {
    provider: 'france_connect',
    language: 'fr',
    arrival: {
      issuer: 'https://fc.example',
      subject,
      email: `${subject}@ailleurs.example`,
      siren: undefined,
      idToken: 'jeton',
    },
    browser: { device: 'Firefox', previousHash: '' },
  })
}

/** Someone of a mailbox, with their browser, and someone of an identity. */
async function two() {
  const visitor = await signInToSpace(app, email)
  const mailbox = await idOf()
  const { participantId: identity } = await arrive()
  return { visitor, mailbox, identity }
}

const join = (from: string, to: string) => () =>
  retried(app.db, (trx) => absorb(trx, app.deps, { from, to }))
const erase = (participantId: string) => () =>
  eraseAccount(app.deps, { participantId, withTexts: true, cause: 'asked' })

/** Stops late whoever joins or erases: when the account itself goes. */
const holdGoing = (trx: Trx) => sql`lock table participants in share mode`.execute(trx)
const subscribers = async () => {
  const rows = await app.db.selectFrom('mail_subscriptions').selectAll().execute()
  return rows.map(({ participant_id }) => participant_id)
}

describe('whoever asks to be told', () => {
  const follow = async (visitor: Awaited<ReturnType<typeof two>>['visitor']) => {
    const page = await visitor.open('/prevenir')
    return () => visitor.submit(page, /^\/prevenir$/)
  }

  test('before is told as the one they join', async () => {
    const { visitor, mailbox, identity } = await two()
    const holdFollowing = (trx: Trx) => sql`lock table mail_links in share mode`.execute(trx)
    const came = await crossing(app.db, holdFollowing, [
      await follow(visitor),
      join(mailbox, identity),
    ])
    expect(came).toMatchObject([{ value: { status: 200 } }, { status: 'fulfilled' }])
    expect(await subscribers()).toEqual([identity])
    expect(await tracesOf(app.db, [mailbox])).toEqual([])
  })

  test('after is told that they are no longer signed in, and asks again', async () => {
    const { visitor, mailbox, identity } = await two()
    const came = await crossing(app.db, holdGoing, [join(mailbox, identity), await follow(visitor)])
    expect(came).toMatchObject([{ status: 'fulfilled' }, { value: { status: 410 } }])
    expect(await subscribers()).toEqual([])
    expect(await tracesOf(app.db, [mailbox])).toEqual([])
  })
})

describe('whoever does something else', () => {
  const own = '/mon-espace'
  const message = 'Je travaille à la mairie, au numérique.'
  const acts: [string, string, string, Record<string, string>][] = [
    ['chooses a language', `${own}/corriger`, '/langue', { langue: 'en' }],
    ['writes to the team', `${own}/habilitation/commune-14327`, '/equipe', { message }],
  ]

  test.each(acts)('(%s) after the joining is told so, and nothing is nobody’s', async (...act) => {
    const [, path, action, fields] = act
    const { visitor, mailbox, identity } = await two()
    const page = await visitor.open(path)
    const came = await crossing(app.db, holdGoing, [
      join(mailbox, identity),
      () => visitor.submit(page, new RegExp(`${action}$`), fields),
    ])
    expect(came[0]).toMatchObject({ status: 'fulfilled' })
    expect(came[1]).not.toMatchObject({ value: { status: 200 } })
    expect(await tracesOf(app.db, [mailbox])).toEqual([])
  })

  test.each(acts)('(%s) before it: it is the one’s who stays', async (_, path, action, fields) => {
    const { visitor, mailbox, identity } = await two()
    const answer = await visitor.submit(await visitor.open(path), new RegExp(`${action}$`), fields)
    expect(answer.status).toBe(200)
    const before = (await tracesOf(app.db, [mailbox])).map((one) => one.split(':')[0])
    await join(mailbox, identity)()
    const after = (await tracesOf(app.db, [identity])).map((one) => one.split(':')[0])
    expect(after).toEqual(
      expect.arrayContaining(before.filter((one) => one !== 'sessions.participant_id')),
    )
  })
})

describe('whoever supports', () => {
  async function ready() {
    const { visitor, ...ids } = await two()
    const page = await visitor.toSupport(proposals.open, email)
    return { ...ids, support: () => visitor.confirm(page) }
  }
  const tally = async () => (await app.client.proposals.get(proposals.open)).tally
  const recounted = async () =>
    (await recount(app.db)).find((one) => one.proposal_id === proposals.open)?.residents_by_email

  test('before has acted, and stays apart', async () => {
    const { mailbox, identity, support } = await ready()
    const holdSupporting = (trx: Trx) => sql`lock table tallies in share mode`.execute(trx)
    const came = await crossing(app.db, holdSupporting, [support, join(mailbox, identity)])
    expect(came).toMatchObject([{ value: { status: 200 } }, { reason: { code: 'identity_taken' } }])
    expect(await people()).toEqual([mailbox, identity].sort())
    expect([await recounted(), (await tally()).residentsByEmail]).toEqual([1, 1])
  })

  test('after signs in again: nothing is counted for nobody', async () => {
    const { mailbox, identity, support } = await ready()
    const came = await crossing(app.db, holdGoing, [join(mailbox, identity), support])
    expect(came[0]).toMatchObject({ status: 'fulfilled' })
    expect(await people()).toEqual([identity])
    expect(await tracesOf(app.db, [mailbox])).toEqual([])
    expect([await recounted(), (await tally()).residentsByEmail]).toEqual([undefined, 0])
  })
})

test('two who join each other are one, not none', async () => {
  const { mailbox, identity } = await two()
  const came = await crossing(app.db, holdGoing, [join(mailbox, identity), join(identity, mailbox)])
  expect(came).toMatchObject([{ status: 'fulfilled' }, { reason: { code: 'sign_in_interrupted' } }])
  expect(await people()).toEqual([identity])
  const identities = await app.db.selectFrom('identities').selectAll().execute()
  expect(identities).toMatchObject([{ participant_id: identity }])
})

test('one who joins a second who joins a third is the third', async () => {
  const { mailbox, identity } = await two()
  const { participantId: third } = await arrive('autre')
  await crossing(app.db, holdGoing, [join(mailbox, identity), join(identity, third)])
  const left = await people()
  expect(left).toContain(third)
  const gone = [mailbox, identity].filter((id) => !left.includes(id))
  expect(await tracesOf(app.db, gone)).toEqual([])
  expect(await idOf()).not.toBe('?')
})

describe('whoever signs in meanwhile is the one who stays', () => {
  test('by the identity that is joined', async () => {
    const { mailbox, identity } = await two()
    const came = await crossing(app.db, holdGoing, [join(identity, mailbox), () => arrive()])
    expect(came).toMatchObject([{ status: 'fulfilled' }, { value: { participantId: mailbox } }])
    expect(await tracesOf(app.db, [identity])).toEqual([])
  })

  test('by the mailbox that is joined', async () => {
    const { mailbox, identity } = await two()
    app.clock.now = new Date(app.clock.now.getTime() + 61 * 60_000)
    const visitor = app.visitor()
    const asked = await visitor.submit(await visitor.open('/mon-espace'), /\/code$/, {
      courriel: email,
    })
    const code = await app.mails.codeFor(email)
    const signIn = () => visitor.submit(asked, /\/verification$/, { code })
    await crossing(app.db, holdGoing, [join(mailbox, identity), signIn])
    expect(await people()).toEqual([identity])
    expect(await tracesOf(app.db, [mailbox])).toEqual([])
    expect((await visitor.open('/mon-espace')).text).toContain('boîte aux lettres prouvée')
  })
})

describe('the mail of a receipt that waits', () => {
  async function told() {
    const { mailbox, identity } = await two()
    await confirmPaper(app, mailboxes.caenByDomain, { to: email })
    app.mails.forget()
    return { mailbox, identity }
  }
  const read = () => fanOut(app.deps)
  const arrived = async () => {
    await deliverDue(app.deps, new Map())
    return (await app.mails.to(email)).length
  }

  test('reaches whom its author joins at the very moment when it is made', async () => {
    const { mailbox, identity } = await told()
    await crossing(app.db, holdGoing, [join(mailbox, identity), read])
    expect(await tracesOf(app.db, [mailbox])).toEqual([])
    expect(await arrived()).toBe(1)
  })

  /** Stopped last of all: when the journal forgets them. */
  const holdJournal = (trx: Trx) => sql`lock table events in share mode`.execute(trx)
  const town = 'commune-14118'

  test.each([
    ['of a receipt', read],
    ['to a town hall', () => mailTownHalls(app.deps)],
  ])('%s leads to nobody who is erased at that moment', async (_, make) => {
    await app.visitor().support(proposals.open, mailboxes.caenByDomain, { 'au-nom-de': town })
    const [agent = '?'] = await people()
    await crossing(app.db, holdJournal, [erase(agent), make])
    expect(await people()).toEqual([])
    expect(await tracesOf(app.db, [agent])).toEqual([])
  })
})

test('a mail that comes back at the moment of an erasure names nobody after it', async () => {
  await app.visitor().support(proposals.open, email)
  const id = await idOf()
  await fanOut(app.deps)
  const { id: mailId } = await app.db
    .selectFrom('outgoing_mails')
    .select('id')
    .executeTakeFirstOrThrow()
  const bounce = { mailId, severity: 'hard', status: '5.1.1', source: 'dsn', at: '' } as const
  const holdBounces = (trx: Trx) => sql`lock table mail_bounces in share mode`.execute(trx)
  const comeBack = () => retried(app.db, (trx) => recordBounce(trx, bounce))
  await crossing(app.db, holdBounces, [erase(id), comeBack])
  expect(await tracesOf(app.db, [id])).toEqual([])
})

describe('erasing', () => {
  test('whoever was joined goes with the one they joined', async () => {
    const { mailbox, identity } = await two()
    const came = await crossing(app.db, holdGoing, [join(mailbox, identity), erase(identity)])
    expect(came).toMatchObject([{ status: 'fulfilled' }, { value: { email } }])
    expect(await tracesOf(app.db, [mailbox, identity])).toEqual([])
  })

  test('nobody is joined to someone who is gone', async () => {
    const { mailbox, identity } = await two()
    const came = await crossing(app.db, holdGoing, [erase(identity), join(mailbox, identity)])
    expect(came).toMatchObject([
      { status: 'fulfilled' },
      { reason: { code: 'sign_in_interrupted' } },
    ])
    expect(await people()).toEqual([mailbox])
    expect(await tracesOf(app.db, [identity])).toEqual([])
  })

  test('someone who is gone joins nobody', async () => {
    const { mailbox, identity } = await two()
    const came = await crossing(app.db, holdGoing, [erase(mailbox), join(mailbox, identity)])
    expect(came[1]).toMatchObject({ reason: { code: 'sign_in_interrupted' } })
    expect(await tracesOf(app.db, [mailbox, email])).toEqual([])
  })
})
