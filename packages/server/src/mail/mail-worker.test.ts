// From an act to its mail: receipts at once, news gathered; again after a crash; never told twice.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals } from '../../testing/given.ts'
import { draft } from '../../testing/given-contributions.ts'
import { mailboxes } from '../../testing/given-territories.ts'
import { newsOf } from '../../testing/news.ts'
import { receiptOf } from '../../testing/visitor.ts'
import { deliverDue } from './mail-worker.ts'
import { lease } from './next-try.ts'
import type { MailDeps } from './outbox.ts'

describe.each(engines)('the mail worker on %s', (engine) => {
  const app = useApp(engine)
  const receipts = async (email: string) =>
    (await app.mails.to(email)).filter((mail) => mail.text.includes('Récépissé'))
  const later = (milliseconds: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + milliseconds)
  }
  const sendingThen = (error: Error): MailDeps => ({
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
    expect(await deliverDue(app.deps)).toBe(0)
    later(lease + 1)
    expect(await deliverDue(app.deps)).toBe(1)
    expect(await deliverDue(app.deps)).toBe(0)
    const [first, second] = await receipts(mailboxes.resident)
    expect(second?.messageId).toBe(first?.messageId)
    expect(second?.text).toBe(first?.text)
    expect(first?.messageId).toMatch(/^<[0-9a-f-]{36}@parvis\.localhost>$/)
  })

  test('an event that was told is not told again, even when the journal is read anew', async () => {
    await app.visitor().support(proposals.open, mailboxes.resident)
    expect(await deliverDue(app.deps)).toBe(1)
    await app.db.updateTable('cursors').set({ seq: 0 }).where('name', '=', 'mail').execute()
    expect(await deliverDue(app.deps)).toBe(0)
    await app.db.deleteFrom('notices').execute()
    await app.db.deleteFrom('outgoing_mails').execute()
    expect(await deliverDue(app.deps)).toBe(0)
    expect(await receipts(mailboxes.resident)).toHaveLength(1)
  })

  test('a crash while the journal is read leaves neither a row nor a step', async () => {
    await app.visitor().support(proposals.open, mailboxes.resident)
    let made = 0
    const uuid = () => {
      made += 1
      throw new Error('crash')
    }
    const failing = { ...app.deps, ids: { ...app.deps.ids, uuid } }
    await expect(deliverDue(failing)).rejects.toThrow('crash')
    expect(made).toBe(1)
    expect(await app.db.selectFrom('notices').selectAll().execute()).toEqual([])
    expect(await deliverDue(app.deps)).toBe(1)
  })

  test('mails that another process has taken are left to it; a dead one loses them', async () => {
    await app.visitor().support(proposals.open, mailboxes.resident)
    const idle = {
      ...app.deps,
      mailer: { ...app.deps.mailer, send: () => new Promise<void>(() => {}) },
    }
    void deliverDue(idle)
    await expect
      .poll(() =>
        app.db
          .selectFrom('outgoing_mails')
          .select('lease')
          .where('lease', 'is not', null)
          .execute(),
      )
      .toHaveLength(1)
    expect(await deliverDue(app.deps)).toBe(0)
    later(lease + 1)
    expect(await deliverDue(app.deps)).toBe(1)
  })

  test('two processes at once send each receipt once', async () => {
    for (const id of [proposals.open, proposals.kept, proposals.notKept]) {
      await app.visitor().support(id, `${id}@courriel.example`)
    }
    const sent = await Promise.all(Array.from({ length: 4 }, () => deliverDue(app.deps)))
    expect(sent.reduce((sum, one) => sum + one)).toBe(3)
    const texts = (await app.mails.all()).filter(({ text }) => text.includes('Récépissé'))
    expect(new Set(texts.map(({ to }) => to)).size).toBe(3)
    expect(texts).toHaveLength(3)
  })

  test('a mail that cannot be written waits by itself, and says so in the log', async () => {
    const { join, happen } = newsOf(app)
    const participantId = await join('pau@courriel.example')
    const receipt = { receipt: 'PV-1', territory: null }
    await happen(
      {
        kind: 'support.recorded',
        subject: proposals.open,
        participantId,
        data: receipt,
        at: 'jamais',
      },
      { kind: 'support.withdrawn', subject: proposals.open, participantId, data: receipt },
    )
    expect(await deliverDue(app.deps)).toBe(1)
    const [mail] = await app.mails.to('pau@courriel.example')
    expect(mail?.subject).toBe('Votre soutien est retiré')
    expect(app.logs.join('')).toContain('unwritable mail')
    const waiting = await app.db
      .selectFrom('outgoing_mails')
      .select(['state', 'fault'])
      .where('state', '!=', 'sent')
      .execute()
    expect(waiting).toEqual([{ state: 'waiting', fault: 'unwritable' }])
  })

  test('a mail speaks the language of the browser that signed in', async () => {
    const visitor = app.visitor({ 'accept-language': 'en-GB,fr;q=0.5' })
    await visitor.support(proposals.open, mailboxes.resident)
    await deliverDue(app.deps)
    const mail = (await app.mails.to(mailboxes.resident)).at(-1)
    expect(mail?.subject).toBe('Your support is recorded')
    expect(mail?.text).toContain('in your own name')
    expect(mail?.html).toContain('<html lang="en">')
  })
})
