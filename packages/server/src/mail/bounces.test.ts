// Mails that come back are counted once; after three, news stop and the team is told; receipts still go.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { deliveryReport } from '../../testing/delivery-report.ts'
import { engines } from '../../testing/engines.ts'
import { proposals } from '../../testing/given.ts'
import { newsOf } from '../../testing/news.ts'
import { joinTeam, type Member } from '../../testing/team.ts'
import { recordBounceFile, wordFigures } from '../cli/mails.ts'
import { eventsAfter } from '../platform/events/journal.ts'
import { readDeliveryReport } from './delivery-report.ts'
import { deliverDue } from './mail-worker.ts'
import { severityOf } from './rules.ts'

const lea = 'lea@courriel.example'
const day = 86_400_000
const mailId = '09b5251b-6d8c-45f1-ae64-18f1881820fa'

describe('a delivery report', () => {
  test.each(['envelope', 'return-path', 'returned-mail', 'returned-headers'] as const)(
    'names its mail by its %s',
    async (named) => {
      expect(await readDeliveryReport(deliveryReport({ mailId, named }))).toEqual({
        mailIds: [mailId],
        action: 'failed',
        status: '5.1.1',
      })
    },
  )

  test('of no mail of ours names none', async () => {
    const report = await readDeliveryReport(deliveryReport({ mailId, named: 'nowhere' }))
    expect(report?.mailIds).toEqual([])
  })

  test.each([
    ['', 'nothing'],
    ['Subject: Absente\r\n\r\nJe reviens lundi.', 'an absence notice'],
    ['\0\0\0', 'noise'],
    [
      deliveryReport({ mailId }).replace('Status: 5.1.1', 'Status: none'),
      'a report without status',
    ],
  ])('%j is none', async (raw) => {
    expect(await readDeliveryReport(raw)).toBeUndefined()
  })

  test.each([
    ['failed', '5.1.1', 'hard'],
    ['failed', '5.1.10', 'hard'],
    ['failed', '5.2.1', 'hard'],
    ['failed', '550', 'hard'],
    ['failed', '5.2.2', 'soft'],
    ['failed', '552', 'soft'],
    ['failed', '5.7.1', 'soft'],
    ['failed', '4.4.7', 'soft'],
    ['delayed', '4.2.0', 'soft'],
    ['delivered', '2.0.0', undefined],
    ['relayed', '5.1.1', undefined],
  ])('%s %s is %s', (action, status, severity) => {
    expect(severityOf({ action, status })).toBe(severity)
  })
})

describe.each(engines)('bounces on %s', (engine) => {
  const app = useApp(engine)
  const { join, happen, rejected, deliver, later } = newsOf(app)
  let id: string
  let admin: Member

  beforeEach(async () => {
    id = await join(lea)
    admin = await joinTeam(app, ['administrator'])
  })
  /** A day later, news that are mailed; answers the id of that mail. */
  async function mailed() {
    later(day)
    await happen(rejected(id))
    await deliver()
    const last = (await app.mails.to(lea)).at(-1)
    return /<(.+)@/.exec(last?.messageId ?? '')?.[1] ?? ''
  }
  const report = (message: string) => admin.post('/v1/staff/bounces', { message })
  const kinds = async () =>
    (await eventsAfter(app.db, 0, 100)).map(({ kind }) => kind).filter((kind) => /^mail/.test(kind))

  test('a report is recorded once, however often it is told', async () => {
    const message = deliveryReport({ mailId: await mailed() })
    expect((await report(message)).body).toEqual({
      outcome: 'recorded',
      severity: 'hard',
      status: '5.1.1',
    })
    expect((await report(message)).body.outcome).toBe('known')
    expect(await kinds()).toEqual(['mail.bounced'])
    const figures = (await admin.get('/v1/staff/mails')).body
    expect(figures).toMatchObject({ hardBounces: 1, softBounces: 0, stoppedMailboxes: 0, sent: 1 })
  })

  test('one of another sender’s mail, or of no failure, changes nothing', async () => {
    expect((await report(deliveryReport({ mailId }))).body.outcome).toBe('unknown_mail')
    const delivered = deliveryReport({
      mailId: await mailed(),
      action: 'delivered',
      status: '2.0.0',
    })
    expect((await report(delivered)).body.outcome).toBe('no_failure')
    expect(await kinds()).toEqual([])
    const refused = await report('Subject: Bonjour\r\n\r\nCoucou')
    expect(refused).toMatchObject({ status: 422, body: { code: 'not_a_delivery_report' } })
  })

  test('after three news stop, receipts go on, and the team is told', async () => {
    for (let times = 0; times < 3; times += 1) {
      await report(deliveryReport({ mailId: await mailed() }))
    }
    expect(await kinds()).toEqual([
      'mail.bounced',
      'mail.bounced',
      'mail.bounced',
      'mailbox.stopped',
    ])
    expect((await admin.get('/v1/staff/mailboxes')).body.items).toMatchObject([
      { participantId: id, mailbox: 'l•••@courriel.example', hardBounces: 3, lastStatus: '5.1.1' },
    ])
    expect(await wordFigures(app.deps)).toContain('l•••@courriel.example')
    const before = (await app.mails.to(lea)).length
    await mailed()
    expect(await app.mails.to(lea)).toHaveLength(before)
    const { dropped } = (await admin.get('/v1/staff/mails')).body
    expect(dropped).toBe(1)
    await happen({
      kind: 'support.recorded',
      subject: proposals.open,
      participantId: id,
      data: { receipt: 'PV-1', territory: null },
    })
    expect(await deliverDue(app.deps)).toBe(1)
  })

  test('soft ones never stop anything', async () => {
    for (let times = 0; times < 4; times += 1) {
      await report(deliveryReport({ mailId: await mailed(), status: '5.2.2' }))
    }
    expect((await admin.get('/v1/staff/mails')).body).toMatchObject({
      softBounces: 4,
      stoppedMailboxes: 0,
    })
  })

  test('a code that came back from the mailbox proves it again', async () => {
    for (let times = 0; times < 3; times += 1) {
      await report(deliveryReport({ mailId: await mailed() }))
    }
    later(1000)
    await app.visitor().toSupport(proposals.open, lea)
    expect((await admin.get('/v1/staff/mailboxes')).body.items).toEqual([])
    const before = (await app.mails.to(lea)).length
    await mailed()
    expect(await app.mails.to(lea)).toHaveLength(before + 1)
  })

  test('the team resumes a mailbox, once', async () => {
    for (let times = 0; times < 3; times += 1) {
      await report(deliveryReport({ mailId: await mailed() }))
    }
    later(1000)
    const path = `/v1/staff/mailboxes/${id}/resume`
    expect((await admin.post(path, {})).status).toBe(200)
    expect((await admin.get('/v1/staff/mailboxes')).body.items).toEqual([])
    expect((await admin.post(path, {})).body.code).toBe('mailbox_not_stopped')
    expect(await kinds()).toContain('mailbox.resumed')
  })

  test('roles: reading for moderators, the rest for administrators, nothing without a token', async () => {
    const moderator = await joinTeam(app, ['moderator'])
    const editor = await joinTeam(app, ['catalogue_editor'])
    for (const path of ['/v1/staff/mails', '/v1/staff/mailboxes']) {
      expect((await moderator.get(path)).status).toBe(200)
      expect((await editor.get(path)).body.code).toBe('staff_role_missing')
      expect((await app.request(path)).status).toBe(401)
    }
    for (const path of ['/v1/staff/bounces', `/v1/staff/mailboxes/${id}/resume`]) {
      const body = { message: deliveryReport({ mailId }) }
      expect((await moderator.post(path, body)).body.code).toBe('staff_role_missing')
      expect((await app.request(path, { method: 'POST' })).status).toBe(401)
    }
  })

  test('the command takes a report as it was received', async () => {
    const raw = (text: string) => new TextEncoder().encode(text)
    const message = raw(deliveryReport({ mailId: await mailed() }))
    expect(await recordBounceFile(message, app.deps)).toBe('Retour définitif 5.1.1, enregistré.')
    expect(await recordBounceFile(message, app.deps)).toContain('déjà connu')
    await expect(recordBounceFile(raw('Bonjour'), app.deps)).rejects.toThrow('RFC 3464')
    expect(await wordFigures(app.deps)).toContain('Retours définitifs : 1')
  })
})
