// The retention job: what has been kept long enough goes, what has not stays, twice is once.

import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { newsOf } from '../../../testing/news.ts'
import { sendMails } from '../../../testing/outbox.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { joinTeam } from '../../../testing/team.ts'
import { deliverDue } from '../../mail/mail-worker.ts'
import { MailError } from '../../mail/mailer.ts'
import { putMails, rowFor } from '../../mail/outbox.ts'
import { toJson } from '../../platform/db/json.ts'
import { periods, warningDays } from '../../platform/personal-data/periods.ts'
import { applyRetention } from './retention.ts'

const email = 'lea@courriel.example'
const hour = 3_600_000
const nothing = {
  mails: 0,
  notices: 0,
  bounces: 0,
  cases: 0,
  contacts: 0,
  bars: 0,
  teamLog: 0,
  marks: 0,
  warned: 0,
  erased: 0,
  orphans: 0,
}

const periodAgo = (now: Date) =>
  new Date(now.getTime() - periods.team_log.days * 24 * hour).toISOString()

describe.each(engines)('retention on %s', (engine) => {
  const app = useApp(engine)
  const news = newsOf(app)
  const go = (days: number, hours = 0) => {
    app.clock.now = new Date(app.clock.now.getTime() + days * 24 * hour + hours * hour)
  }
  const all = (table: 'outgoing_mails' | 'notices' | 'participants' | 'mail_bounces' | 'events') =>
    app.db.selectFrom(table).selectAll().execute()
  const apply = () => applyRetention(app.deps)

  test('a mail that left goes after its period, with what it told, and not an hour before', async () => {
    await app.visitor().support(proposals.open, email)
    await deliverDue(app.deps, new Map())
    expect(await all('outgoing_mails')).toMatchObject([{ state: 'sent' }])
    go(periods.mail.days, -1)
    expect(await apply()).toEqual(nothing)
    go(0, 2)
    expect(await apply()).toEqual({ ...nothing, mails: 1 })
    expect([await all('outgoing_mails'), await all('notices')]).toEqual([[], []])
    expect(await apply()).toEqual(nothing)
    await deliverDue(app.deps, new Map())
    expect(await app.mails.to(email)).toHaveLength(2)
  })

  test('a mail that still waits stays, however old', async () => {
    const id = await news.join(email)
    await news.happen({ kind: 'support.moved', subject: proposals.open, participantId: id })
    await app.db
      .transaction()
      .execute((trx) =>
        putMails(trx, app.deps, [
          { kind: 'letter', to: { participantId: id }, facts: {}, dueAt: '2020-01-01' },
        ]),
      )
    go(periods.mail.days, 1)
    expect((await apply()).mails).toBe(0)
    expect(await all('outgoing_mails')).toHaveLength(1)
  })

  test('more than one batch goes, and bounces after a year', async () => {
    const bounce = (n: number, at: string) => ({
      mail_id: `m${n}`,
      severity: 'hard' as const,
      participant_id: 'p',
      status: '5.1.1',
      source: 'smtp' as const,
      at,
    })
    const old = Array.from({ length: 1203 }, (_, n) => bounce(n, '2025-02-01T00:00:00.000Z'))
    await app.db
      .insertInto('mail_bounces')
      .values([...old, bounce(9999, '2025-03-01T00:00:00.000Z')])
      .execute()
    expect(await apply()).toEqual({ ...nothing, bounces: 1203 })
    expect(await all('mail_bounces')).toHaveLength(1)
  })

  test('what was written to the team goes a year after its decision', async () => {
    const row = (id: string, decided_at: string | null) => ({
      id,
      kind: 'verification' as const,
      live_key: id,
      territory_id: 'commune-14118',
      participant_id: 'p',
      event_seq: null,
      message: 'sealed',
      opened_at: '2024-01-01',
      state: decided_at ? ('upheld' as const) : ('open' as const),
      decided_at,
      staff_id: null,
      reason: null,
      version: 1,
    })
    await app.db
      .insertInto('cases')
      .values([
        row('old', '2025-02-14T00:00:00Z'),
        row('new', '2025-02-16T00:00:00Z'),
        row('open', null),
      ])
      .execute()
    expect((await apply()).cases).toBe(1)
    const left = app.db.selectFrom('cases').select('id').where('message', 'is not', null)
    expect((await left.orderBy('id').execute()).map(({ id }) => id)).toEqual(['new', 'open'])
  })

  test('the log of the team goes a year after the act, its members stay', async () => {
    const { post } = await joinTeam(app, ['administrator'])
    const invite = (name: string) => post('/v1/staff/members', { name, roles: ['auditor'] })
    await invite('Ancienne')
    go(0, 2)
    await invite('Nouvelle')
    go(periods.team_log.days, -1)
    expect(await apply()).toEqual({ ...nothing, teamLog: 1 })
    const left = await app.db.selectFrom('staff_log').select('at').execute()
    expect(left.map(({ at }) => at > periodAgo(app.clock.now))).toEqual([true])
    expect(await app.db.selectFrom('staff_members').select('id').execute()).toHaveLength(3)
    const page = await app.visitor().open('/confidentialite')
    expect(page.text).toMatch(/qui a changé quoi : un an\.[\s\S]{0,400}\(365 jours\)/)
  })

  test('a mail to a town hall, and a mark, go after their period; one that waits stays', async () => {
    const facts = { askedAt: '2025-01-01' }
    const outgoing = { kind: 'agreement_request', to: { address: 'a@b.example' }, facts } as const
    const row = (id: string, state: 'sent' | 'waiting', settled_at: string | null) => ({
      ...rowFor(app.deps, outgoing),
      id,
      state,
      settled_at,
    })
    await app.db
      .insertInto('outgoing_mails')
      .values([
        row('old', 'sent', '2025-01-01'),
        row('new', 'sent', '2026-02-01'),
        row('open', 'waiting', null),
      ])
      .execute()
    const mark = (contribution_id: string, at: string) => ({
      contribution_id,
      at,
      rule: 'same_block' as const,
      group_key: 'g',
    })
    await app.db
      .insertInto('suspected_contributions')
      .values([mark('old', '2025-08-01'), mark('new', '2025-09-01')])
      .execute()
    expect(await apply()).toMatchObject({ mails: 1, marks: 1 })
    const marks = app.db.selectFrom('suspected_contributions').select('contribution_id')
    expect(await marks.execute()).toEqual([{ contribution_id: 'new' }])
    const left = await app.db.selectFrom('outgoing_mails').select('id').orderBy('id').execute()
    expect(left.map(({ id }) => id)).toEqual(['new', 'open'])
  })

  test('whom to contact about a request goes a year after its end', async () => {
    const row = (id: string, live_key: string | null) => ({
      id,
      kind: 'service' as const,
      subject: 'agenda-commun',
      territory_id: 'commune-14118',
      live_key,
      state: 'declined',
      version: 2,
      contact: 'sealed',
      facts: toJson({}),
      participant_id: 'p',
      evidence: 'official_address',
      intent_id: null,
      site_key: null,
      receipt: id,
      recorded_at: '2024-01-01T00:00:00Z',
    })
    const act = (request_id: string, at: string) => ({
      request_id,
      version: 2,
      act: 'decline',
      state: 'declined',
      reason: null,
      planned_on: null,
      note: null,
      staff_id: null,
      at,
    })
    await app.db
      .insertInto('requests')
      .values([row('old', null), row('new', null), row('live', 'k')])
      .execute()
    await app.db
      .insertInto('request_acts')
      .values([act('old', '2025-02-14T00:00:00Z'), act('new', '2025-02-16T00:00:00Z')])
      .execute()
    expect((await apply()).contacts).toBe(1)
    const left = app.db.selectFrom('requests').select('id').where('contact', 'is not', null)
    expect((await left.orderBy('id').execute()).map(({ id }) => id)).toEqual(['live', 'new'])
  })

  test('an account that nobody uses is warned once, then erased', async () => {
    await signInToSpace(app, email)
    go(periods.account.days - warningDays, -1)
    expect((await apply()).warned).toBe(0)
    go(0, 1)
    expect((await apply()).warned).toBe(1)
    expect((await apply()).warned).toBe(0)
    await sendMails(app.deps)
    const [told] = (await app.mails.to(email)).filter(({ subject }) => /sera effacé/.test(subject))
    expect(told?.subject).toBe('Votre compte Parvis sera effacé le 15 février 2028')
    go(warningDays, -1)
    expect((await apply()).erased).toBe(0)
    go(0, 1)
    expect((await apply()).erased).toBe(1)
    expect(await all('participants')).toEqual([])
    expect(await all('events')).toMatchObject([
      { kind: 'account.warned', participant_id: null, subject: 'erased' },
      { kind: 'account.erased', data: '{"cause":"inactive","withdrawn":0}' },
    ])
  })

  test('signing in keeps it, and it will be warned anew', async () => {
    await signInToSpace(app, email)
    go(periods.account.days - warningDays)
    expect((await apply()).warned).toBe(1)
    go(20)
    await signInToSpace(app, email)
    go(11)
    expect(await apply()).toEqual(nothing)
    go(periods.account.days - warningDays)
    expect((await apply()).warned).toBe(1)
    expect(await all('participants')).toHaveLength(1)
  })

  test('accounts from before activity was written down count from their last code', async () => {
    await news.join(email)
    await apply()
    go(periods.account.days - warningDays)
    expect((await apply()).warned).toBe(1)
  })

  test('a warning that could not leave is tried again, then given anew; nothing is erased before', async () => {
    await signInToSpace(app, email)
    go(periods.account.days + 60)
    expect(await apply()).toEqual({ ...nothing, warned: 1 })
    const fault = new MailError({ fault: 'unreachable', status: '' }, undefined)
    const away = { ...app.deps, mailer: { send: () => Promise.reject(fault), close() {} } }
    await sendMails(away)
    expect(await apply()).toEqual(nothing)
    go(4)
    await sendMails(away)
    expect(await all('outgoing_mails')).toMatchObject([{ state: 'given_up' }])
    expect(await apply()).toEqual({ ...nothing, warned: 1 })
    go(warningDays - 1)
    expect((await apply()).erased).toBe(0)
    expect(await all('participants')).toHaveLength(1)
  })

  test('whoever signs in before the warning has left gets none', async () => {
    await signInToSpace(app, email)
    go(periods.account.days - warningDays)
    expect((await apply()).warned).toBe(1)
    await signInToSpace(app, email)
    app.mails.forget()
    await sendMails(app.deps)
    expect(await app.mails.all()).toEqual([])
    expect(await all('outgoing_mails')).toMatchObject([{ state: 'dropped' }])
  })

  test('rows of nobody are removed', async () => {
    await signInToSpace(app, email)
    await app.db.deleteFrom('participants').execute()
    expect((await apply()).orphans).toBe(3)
  })
})
