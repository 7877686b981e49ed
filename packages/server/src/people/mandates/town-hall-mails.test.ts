// A town hall's addresses have a mail each: one that fails is tried again by itself, and the others get no second one.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { deliveryReport } from '../../../testing/delivery-report.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { mailTownHalls, sendMails } from '../../../testing/outbox.ts'
import { recordReport } from '../../mail/bounces.ts'
import { readDeliveryReport } from '../../mail/delivery-report.ts'
import { type Mail, MailError } from '../../mail/mailer.ts'
import type { MailDeps } from '../../mail/outbox.ts'

const caen = 'commune-14118'
const second = 'secretariat@caen.example'

describe.each(engines)('mails to a town hall on %s', (engine) => {
  const app = useApp(engine)
  const to = (address: string) => app.mails.to(address)
  const later = (minutes: number) => {
    app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000)
  }
  const sending = (send: (mail: Mail) => Promise<void>): MailDeps => ({
    ...app.deps,
    mailer: { ...app.deps.mailer, send },
  })

  beforeEach(async () => {
    await app.db
      .insertInto('official_addresses')
      .values({ territory_id: caen, email: second, domain: 'caen.example' })
      .execute()
    await app.visitor().support(proposals.open, mailboxes.caenByDomain, { 'au-nom-de': caen })
  })

  test('where one of two addresses fails, the other has its mail once', async () => {
    const fault = new MailError({ fault: 'later', status: '4.2.0' }, undefined)
    const failing = sending((mail) =>
      mail.to === second ? Promise.reject(fault) : app.deps.mailer.send(mail),
    )
    await mailTownHalls(failing)
    later(1)
    await mailTownHalls(app.deps)
    expect([await to(mailboxes.caen), await to(second)]).toMatchObject([[{}], [{}]])
    later(60 * 24)
    await mailTownHalls(app.deps)
    expect((await app.mails.all()).filter(({ subject }) => /^Un acte/.test(subject))).toHaveLength(
      2,
    )
  })

  test('after a crash between sending and recording it is the same mail', async () => {
    const dying = sending(async (mail) => {
      await app.deps.mailer.send(mail)
      throw new Error('the power went')
    })
    await expect(mailTownHalls(dying)).rejects.toThrow('the power went')
    later(6)
    await sendMails(app.deps)
    const [first, again, ...more] = await to(second)
    expect([first?.messageId, more]).toEqual([again?.messageId, []])
  })

  test('an address that has left the directory meanwhile gets nothing', async () => {
    const away = new MailError({ fault: 'unreachable', status: 'none' }, undefined)
    await mailTownHalls(sending(() => Promise.reject(away)))
    await app.db.deleteFrom('official_addresses').where('email', '=', second).execute()
    later(1)
    await sendMails(app.deps)
    expect([await to(mailboxes.caen), await to(second)]).toMatchObject([[{}], []])
  })

  test('one that comes back is recorded, and is nobody’s', async () => {
    await mailTownHalls(app.deps)
    const { id } = await app.db
      .selectFrom('outgoing_mails')
      .select('id')
      .where('address', '=', second)
      .executeTakeFirstOrThrow()
    const report = await readDeliveryReport(deliveryReport({ mailId: id, named: 'envelope' }))
    if (!report) throw new Error('No report.')
    const record = () =>
      app.db.transaction().execute((trx) => recordReport(trx, report, app.clock.now.toISOString()))
    expect([await record(), await record()]).toMatchObject([
      { outcome: 'recorded' },
      { outcome: 'known' },
    ])
    const bounces = await app.db.selectFrom('mail_bounces').selectAll().execute()
    expect(bounces).toMatchObject([{ mail_id: id, participant_id: null, severity: 'hard' }])
  })
})
