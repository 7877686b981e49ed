// Through a real SMTP server that refuses, delays or hangs up: a failure is its own, others leave.
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freePort } from '../../../../tests/support/postgres.ts'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals } from '../../testing/given.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { deliverDue } from './mail-worker.ts'
import { createMailer, smtpSecurity } from './mailer.ts'
import type { MailDeps } from './outbox.ts'

type Trouble = { at: 'rcpt' | 'data'; code: number } | { at: 'hang-up' }

type Connection = { session: { id: string }; _socket: { destroy(): void } }

describe.each(engines)('through a mail server on %s', (engine) => {
  const app = useApp(engine)
  const troubles = new Map<string, Trouble>()
  const delivered: string[] = []
  const senders: string[] = []
  let server: SMTPServer
  let port: number
  let deps: MailDeps

  const troubleOf = (address: string) =>
    troubles.get(address) ?? troubles.get(address.slice(address.indexOf('@')))
  const refusal = (responseCode: number) => Object.assign(new Error('refused'), { responseCode })

  async function open() {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo({ address }, _, done) {
        const trouble = troubleOf(address)
        done(trouble?.at === 'rcpt' ? refusal(trouble.code) : null)
      },
      onData(stream, session, done) {
        const addresses = session.envelope.rcptTo.map(({ address }) => address)
        const trouble = troubleOf(addresses[0] ?? '')
        if (trouble?.at === 'hang-up') return hangUp((one) => one.session.id === session.id)
        stream.resume().on('end', () => {
          if (trouble?.at === 'data') return done(refusal(trouble.code))
          delivered.push(...addresses)
          const { mailFrom } = session.envelope
          if (mailFrom) senders.push(mailFrom.address)
          return done()
        })
      },
    })
    server.on('error', () => {})
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  }
  // The pool of the mailer keeps its connections open: closing would wait for them.
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      hangUp(() => true)
    })
  function hangUp(isWanted: (one: Connection) => boolean) {
    const { connections } = server as unknown as { connections: Set<Connection> }
    for (const one of [...connections].filter(isWanted)) one._socket.destroy()
  }

  beforeAll(async () => {
    port = await freePort()
    await open()
    const config = { ...app.deps.config, smtpUrl: `smtp://127.0.0.1:${port}` }
    deps = { ...app.deps, mailer: createMailer(config, app.deps.log) }
  })
  beforeEach(() => {
    troubles.clear()
    delivered.length = 0
    senders.length = 0
  })
  afterAll(async () => {
    deps.mailer.close()
    await close()
  })
  const later = (minutes: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000)
  }
  const states = async () => {
    const rows = await app.db.selectFrom('outgoing_mails').select(['state', 'fault']).execute()
    return rows.map(({ state, fault }) => `${state} ${fault ?? ''}`.trim()).sort()
  }
  const support = (...emails: string[]) =>
    emails.reduce(
      (before, email) =>
        before.then(async () => void (await app.visitor().support(proposals.open, email))),
      Promise.resolve(),
    )

  test('a mailbox refused for good does not hold up the others, and is recorded', async () => {
    troubles.set('partie@courriel.example', { at: 'rcpt', code: 550 })
    await support('partie@courriel.example', mailboxes.resident)
    expect(await deliverDue(deps)).toBe(1)
    expect(delivered).toEqual([mailboxes.resident])
    later(60 * 24)
    expect(await deliverDue(deps)).toBe(0)
    expect(await states()).toEqual(['refused mailbox_refused 550', 'sent'])
    const bounces = await app.db.selectFrom('mail_bounces').selectAll().execute()
    expect(bounces).toMatchObject([{ severity: 'hard', status: '550', source: 'smtp' }])
    expect(app.logs.join('')).not.toContain('partie')
  })

  test('a domain that says “not now” delays its own mails only', async () => {
    troubles.set('@lent.example', { at: 'rcpt', code: 451 })
    await support('a@lent.example', 'b@lent.example', mailboxes.resident, mailboxes.caen)
    expect(await deliverDue(deps)).toBe(2)
    expect(delivered.sort()).toEqual([mailboxes.resident, mailboxes.caen].sort())
    expect(await states()).toEqual(['sent', 'sent', 'waiting later', 'waiting later'])
    expect(await deliverDue(deps)).toBe(0)
    troubles.clear()
    later(1.1)
    expect(await deliverDue(deps)).toBe(2)
    expect(await app.db.selectFrom('mail_bounces').selectAll().execute()).toEqual([])
  })

  test('the waits double, and after three days a mail is given up, with a line in the log', async () => {
    troubles.set(mailboxes.resident, { at: 'data', code: 452 })
    await support(mailboxes.resident)
    await deliverDue(deps)
    later(1)
    await deliverDue(deps)
    later(1)
    const row = await app.db
      .selectFrom('outgoing_mails')
      .select(['attempts', 'due_at'])
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ attempts: 2, due_at: new Date(+app.clock.now + 60_000).toISOString() })
    later(3 * 24 * 60)
    await deliverDue(deps)
    expect(await states()).toEqual(['given_up later 452'])
    expect(app.logs.join('')).toContain('a mail was given up')
    troubles.clear()
    later(24 * 60)
    expect(await deliverDue(deps)).toBe(0)
  })

  test('a text refused for good says nothing of the mailbox', async () => {
    troubles.set(mailboxes.resident, { at: 'data', code: 554 })
    await support(mailboxes.resident)
    expect(await deliverDue(deps)).toBe(0)
    expect(await states()).toEqual(['refused message_refused 554'])
    expect(await app.db.selectFrom('mail_bounces').selectAll().execute()).toEqual([])
  })

  test('a server that hangs up in the middle of a mail gets it again, and the others get theirs', async () => {
    troubles.set('coupe@lent.example', { at: 'hang-up' })
    await support('coupe@lent.example', mailboxes.resident)
    expect(await deliverDue(deps)).toBe(1)
    expect(await states()).toEqual(['sent', 'waiting unreachable'])
    troubles.clear()
    later(1.1)
    expect(await deliverDue(deps)).toBe(1)
    expect(delivered).toEqual([mailboxes.resident, 'coupe@lent.example'])
  })

  test('each mail leaves from a return address of its own', async () => {
    const config = {
      ...deps.config,
      smtpUrl: `smtp://127.0.0.1:${port}`,
      mailReturnPath: 'rebonds@parvis.example',
    }
    const mailer = createMailer(config, deps.log)
    await support(mailboxes.resident)
    expect(await deliverDue({ ...deps, mailer })).toBe(1)
    mailer.close()
    const { id } = await app.db.selectFrom('outgoing_mails').select('id').executeTakeFirstOrThrow()
    expect(senders).toEqual([`rebonds+${id}@parvis.example`])
  })

  test('a relay that is away costs nobody a receipt', async () => {
    await support(...Array.from({ length: 25 }, (_, at) => `p${at}@courriel-${at}.example`))
    await close()
    try {
      expect(await deliverDue(deps)).toBe(0)
      // The first ten found out; the others have not even been tried.
      const rows = await app.db.selectFrom('outgoing_mails').select(['attempts', 'state']).execute()
      expect(rows.filter(({ attempts }) => attempts === 1)).toHaveLength(10)
      expect(rows.every(({ state }) => state === 'waiting')).toBe(true)
    } finally {
      await open()
    }
    expect(await deliverDue(deps)).toBe(15)
    later(1.1)
    expect(await deliverDue(deps)).toBe(10)
    expect(new Set(delivered).size).toBe(25)
  })
})

test.each([
  ['smtp://relay.example:25', { requireTLS: true }],
  ['smtp://user:password@relay.example', { requireTLS: true }],
  ['smtps://relay.example:465', {}],
  ['smtp://127.0.0.1:2525', {}],
  ['smtp://relay.interne.example?requireTLS=false', {}],
])('to %s mails leave under TLS or not at all: %j', (address, expected) => {
  expect(smtpSecurity(address)).toEqual(expected)
})
