// Receipts by mail: one an event, in order; again after a crash; none may hold up the others.
import { randomUUID } from 'node:crypto'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../../../tests/support/postgres.ts'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals } from '../../testing/given.ts'
import { draft } from '../../testing/given-contributions.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { receiptOf } from '../../testing/visitor.ts'
import type { Deps } from '../deps.ts'
import { createMailer } from './mailer.ts'
import { deliverDue } from './postman.ts'

describe.each(engines)('the postman on %s', (engine) => {
  const app = useApp(engine)
  const receipts = async (email: string) =>
    (await app.mails.to(email)).filter((mail) => mail.text.includes('Récépissé'))
  const sendingThen = (error: Error): Deps => ({
    ...app.deps,
    mailer: {
      ...app.deps.mailer,
      send: async (mail) => {
        await app.deps.mailer.send(mail)
        throw error
      },
    },
  })

  test('sends one receipt an act, and nothing the second time', async () => {
    const page = await app.visitor().support(proposals.open, mailboxes.resident)
    await app.visitor().support(proposals.open, mailboxes.caen, { 'au-nom-de': 'commune-14118' })
    expect(await receipts(mailboxes.resident)).toEqual([])
    expect(await deliverDue(app.deps)).toBe(2)
    expect(await deliverDue(app.deps)).toBe(0)
    const [mail, ...more] = await receipts(mailboxes.resident)
    expect(more).toEqual([])
    expect(mail?.text).toContain(receiptOf(page))
    expect(mail?.text).toContain('Payer le stationnement')
    expect(mail?.text).toContain(`http://parvis.localhost/propositions/${proposals.open}`)
    expect((await receipts(mailboxes.caen))[0]?.text).toContain('au nom de : Caen (Calvados)')
  })

  test('a contribution’s receipt holds its private link', async () => {
    const id = randomUUID()
    const intent = { kind: 'contribution', id, consultationId: 'numerique-2026' } as const
    await app.client.intents.prepare({ ...intent, contribution: draft })
    const visitor = app.visitor()
    const page = await visitor.signIn(await visitor.open(`/demarches/${id}`), mailboxes.resident)
    await visitor.submit(page, /\/confirmation$/)
    await deliverDue(app.deps)
    const [mail] = await receipts(mailboxes.resident)
    const path = /http:\/\/parvis\.localhost(\/suivi\/\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
    expect((await app.visitor().open(path)).text).toContain(draft.title)
  })

  test('after a crash between sending and recording it sends again, as the same mail', async () => {
    await app.visitor().support(proposals.open, mailboxes.resident)
    await expect(deliverDue(sendingThen(new Error('crash')))).rejects.toThrow('crash')
    expect(await deliverDue(app.deps)).toBe(1)
    const [first, second] = await receipts(mailboxes.resident)
    expect(second?.messageId).toBe(first?.messageId)
    expect(first?.messageId).toMatch(/^<evenement-\d+@parvis\.localhost>$/)
  })

  test('what was recorded as sent is not sent again, nor what the cursor has passed', async () => {
    await app.visitor().support(proposals.open, mailboxes.resident)
    expect(await deliverDue(app.deps)).toBe(1)
    await app.db.updateTable('cursors').set({ seq: 0 }).where('name', '=', 'mail').execute()
    expect(await deliverDue(app.deps)).toBe(0)
    await app.db.deleteFrom('deliveries').execute()
    expect(await deliverDue(app.deps)).toBe(0)
    expect(await receipts(mailboxes.resident)).toHaveLength(1)
  })

  test('while another process has the turn it sends nothing; a dead one loses it', async () => {
    await app.visitor().support(proposals.open, mailboxes.resident)
    await app.db
      .insertInto('cursors')
      .values({ name: 'mail', seq: 0, leased_until: '2026-02-15T10:02:00.000Z' })
      .execute()
    expect(await deliverDue(app.deps)).toBe(0)
    app.clock.now = new Date('2026-02-15T10:02:00.001Z')
    expect(await deliverDue(app.deps)).toBe(1)
  })

  test('two processes at once send each receipt once', async () => {
    for (const id of [proposals.open, proposals.kept, proposals.notKept]) {
      await app.visitor().support(id, `${id}@courriel.example`)
    }
    const sent = await Promise.all([deliverDue(app.deps), deliverDue(app.deps)])
    expect(sent.sort()).toEqual([0, 3])
  })

  describe('through a mail server', () => {
    const refused = new Map<string, number>()
    const delivered: string[] = []
    let server: SMTPServer
    let mailer: Deps['mailer']

    beforeAll(async () => {
      server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS', 'AUTH'],
        onRcptTo({ address }, _, done) {
          const responseCode = refused.get(address)
          done(responseCode ? Object.assign(new Error('refused'), { responseCode }) : null)
        },
        onData(stream, session, done) {
          stream.resume().on('end', () => {
            delivered.push(...session.envelope.rcptTo.map(({ address }) => address))
            done()
          })
        },
      })
      const port = await freePort()
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
      const config = { ...app.deps.config, smtpUrl: `smtp://127.0.0.1:${port}` }
      mailer = createMailer(config, app.deps.log)
    })
    afterAll(async () => {
      mailer.close()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    })

    test('a mailbox refused for good does not hold up the others', async () => {
      refused.set('partie@courriel.example', 550)
      await app.visitor().support(proposals.open, 'partie@courriel.example')
      await app.visitor().support(proposals.open, mailboxes.resident)
      expect(await deliverDue({ ...app.deps, mailer })).toBe(1)
      expect(delivered).toEqual([mailboxes.resident])
      expect(await deliverDue({ ...app.deps, mailer })).toBe(0)
    })

    test('a mailbox refused for now gets its receipt later', async () => {
      const email = 'pleine@courriel.example'
      refused.set(email, 452)
      await app.visitor().support(proposals.open, email)
      await expect(deliverDue({ ...app.deps, mailer })).rejects.toThrow()
      refused.delete(email)
      expect(await deliverDue({ ...app.deps, mailer })).toBe(1)
      expect(delivered).toContain(email)
    })
  })
})
