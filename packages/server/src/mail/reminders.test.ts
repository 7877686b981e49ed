// A meeting is reminded of the day before, once; a referent left in silence is told where things stand.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { engines } from '../../testing/engines.ts'
import { proposals } from '../../testing/given.ts'
import { newsOf } from '../../testing/news.ts'
import { deliverDue } from './mail-worker.ts'
import { remindOfMeetings, remindReferents } from './reminders.ts'

const day = 86_400_000
const lea = 'lea@courriel.example'

describe.each(engines)('reminders by mail on %s', (engine) => {
  const app = useApp(engine)
  const { join, happen, deliver, later } = newsOf(app)
  let id: string

  beforeEach(async () => {
    id = await join(lea)
    const common = { proposal_id: proposals.kept, evidence: 'email', contact: null, site_key: null }
    const recorded_at = app.clock.now.toISOString()
    await app.db
      .insertInto('referents')
      .values({
        ...common,
        participant_id: id,
        recorded_at,
        territory_id: 'commune-14118',
        co_build: 1,
        experiment: 0,
        intent_id: null,
        receipt: 'PV-R',
      })
      .execute()
    await app.db
      .insertInto('working_group_members')
      .values({
        ...common,
        recorded_at,
        territory_id: 'epci-200065597',
        intent_id: null,
        participant_id: await join('epci@courriel.example'),
        receipt: 'PV-M',
      })
      .execute()
  })
  const subjects = async (email = lea) => (await app.mails.to(email)).map(({ subject }) => subject)
  const inDays = (days: number) => new Date(app.clock.now.getTime() + days * day).toISOString()

  async function planMeeting(days: number) {
    const changed = { changed_by: 's', changed_at: inDays(0), created_at: inDays(0), version: 1 }
    await app.db
      .insertInto('working_groups')
      .values({
        id: 'agenda',
        proposal_id: proposals.kept,
        title: 'Formats',
        purpose: '',
        ...changed,
        ended_at: null,
      })
      .execute()
    await app.db
      .insertInto('meetings')
      .values({
        id: 'm-1',
        group_id: 'agenda',
        title: 'Premier atelier',
        agenda: '',
        minutes: '',
        ...changed,
        starts_at: inDays(days),
        ends_at: inDays(days + 0.1),
        place: 'Caen',
        video_url: 'https://visio.example/secret',
        video_public: 0,
        minutes_public: 0,
        cancelled_at: null,
        cancel_reason: null,
      })
      .execute()
  }
  const meeting = (values: object) => app.db.updateTable('meetings').set(values).execute()

  test('the day before, referents and groupings, at once, without the private link', async () => {
    await planMeeting(3)
    expect(await remindOfMeetings(app.deps)).toEqual([])
    later(2.5 * day)
    expect(
      await Promise.all([remindOfMeetings(app.deps), remindOfMeetings(app.deps)]),
    ).toContainEqual(['m-1'])
    expect(await remindOfMeetings(app.deps)).toEqual([])
    expect(await deliverDue(app.deps)).toBe(2)
    expect(await subjects()).toEqual(['Rappel : une réunion approche'])
    expect(await subjects('epci@courriel.example')).toEqual(['Rappel : une réunion approche'])
    const [mail] = await app.mails.to(lea)
    expect(mail?.text).toContain('Premier atelier')
    expect(mail?.text).toContain('Lieu : Caen')
    expect(mail?.text).toContain('http://parvis.localhost/groupes-de-travail/agenda')
    expect(mail?.text).not.toContain('visio.example')
  })

  test('moved, it is reminded of again; cancelled or over, it is not', async () => {
    await planMeeting(0.5)
    expect(await remindOfMeetings(app.deps)).toEqual(['m-1'])
    await meeting({ starts_at: inDays(5) })
    expect(await remindOfMeetings(app.deps)).toEqual([])
    later(4.5 * day)
    expect(await remindOfMeetings(app.deps)).toEqual(['m-1'])
    await meeting({ starts_at: inDays(0.2), cancelled_at: inDays(0) })
    expect(await remindOfMeetings(app.deps)).toEqual([])
    await meeting({ starts_at: inDays(-0.2), cancelled_at: null })
    expect(await remindOfMeetings(app.deps)).toEqual([])
  })

  test('a meeting that changes is told at once, even on a day that had its mail', async () => {
    const data = {
      proposalId: proposals.kept,
      groupId: 'agenda',
      group: 'Formats',
      title: 'Atelier',
      startsAt: inDays(1),
    }
    await happen({ kind: 'meeting.planned', subject: 'm-1', data })
    await deliver()
    await happen({ kind: 'meeting.cancelled', subject: 'm-1', data: { ...data, reason: 'Grève' } })
    expect(await deliverDue(app.deps)).toBe(2)
    expect(await subjects()).toEqual(['Une réunion est prévue', 'Une réunion est annulée'])
    expect((await app.mails.to(lea)).at(-1)?.text).toContain('Raison : Grève')
  })

  test('a referent who heard nothing for two months is told, once in two months', async () => {
    later(59 * day)
    expect(await remindReferents(app.deps)).toBe(0)
    later(2 * day)
    const told = await Promise.all([remindReferents(app.deps), remindReferents(app.deps)])
    expect(told.sort()).toEqual([0, 1])
    await deliver()
    expect(await subjects()).toEqual(['Où en est la proposition dont vous êtes référent'])
    later(59 * day)
    expect(await remindReferents(app.deps)).toBe(0)
    later(2 * day)
    expect(await remindReferents(app.deps)).toBe(1)
  })

  test('one who had news as a referent is not', async () => {
    later(40 * day)
    await happen({ kind: 'proposal.kept', subject: proposals.kept })
    await deliver()
    later(30 * day)
    expect(await remindReferents(app.deps)).toBe(0)
  })
})
