// Acts that cross on PostgreSQL: whichever comes first, no support is left where it counts for nobody.
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { crossing } from '../../../testing/crossing.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { tracesOf } from '../../../testing/traces.ts'
import {
  from,
  givenTwoProposals,
  into,
  near,
  type TwoProposals,
  third,
} from '../../../testing/two-proposals.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { eraseAccount } from '../../rights/privacy/erase.ts'

const forCaen = { 'au-nom-de': 'commune-14118' }
const app = useApp('postgres', { env: { TRUSTED_PROXIES: '1', SUSPICION: 'same_block=3' } })
let two: TwoProposals
beforeEach(async () => {
  two = await givenTwoProposals(app)
})

const lock = (statement: string) => (trx: Trx) => sql.raw(statement).execute(trx)
const supports = () => app.db.selectFrom('supports').selectAll().execute()
const idOf = async (email: string) => {
  const index = app.deps.secrets.digest('mailbox', email)
  const people = app.db.selectFrom('participants').select('id').where('email_index', '=', index)
  return (await people.executeTakeFirstOrThrow()).id
}
const erase = (participantId: string) => () =>
  eraseAccount(app.deps, { participantId, withTexts: false, cause: 'inactive' })
/** The log of the team keeps numbers for a year, and says so. */
const leftOf = async (id: string) =>
  (await tracesOf(app.db, [id])).filter((trace) => !trace.startsWith('staff_log.'))

describe('a proposal that is taken from the public', () => {
  const publicState = async (id: string) =>
    (await app.db.selectFrom('proposals').select('state').where('id', '=', id).executeTakeFirst())
      ?.state

  test('stays when a support of the same moment comes first', async () => {
    const visitor = app.visitor()
    const page = await visitor.toSupport(into, mailboxes.resident)
    await crossing(app.db, lock('lock table events in share mode'), [
      () => visitor.confirm(page),
      () => two.unpublish(into),
    ])
    expect([await publicState(into), (await supports()).length]).toEqual(['published', 1])
    expect((await two.figures()).into).toMatchObject({ residentsByEmail: 1 })
  })

  test('takes no support that comes after, and its intent waits', async () => {
    const visitor = app.visitor()
    const intent = crypto.randomUUID()
    const page = await visitor.toSupport(into, mailboxes.caen, { intent })
    const [gone, refused] = await crossing(app.db, lock('lock table events in share mode'), [
      () => two.unpublish(into),
      () => visitor.confirm(page, forCaen),
    ])
    expect([gone, refused]).toMatchObject([{ value: undefined }, { value: { status: 404 } }])
    expect([await publicState(into), await supports()]).toEqual(['draft', []])
    const row = app.db.selectFrom('intents').select('state').where('id', '=', intent)
    expect(await row.executeTakeFirst()).toEqual({ state: 'prepared' })
  })

  test('stays for one that is held at the same moment', async () => {
    for (const email of ['lea+1@ici.example', 'l.ea@ici.example']) {
      await app.visitor(near).support(into, email)
    }
    const visitor = app.visitor(near)
    const page = await visitor.toSupport(into, third)
    await app.db.deleteFrom('supports').execute()
    await crossing(app.db, lock('lock table cursors in share mode'), [
      () => visitor.confirm(page),
      () => two.unpublish(into),
    ])
    expect(await publicState(into)).toBe('published')
    expect(await app.db.selectFrom('held_supports').select('proposal_id').execute()).toEqual([
      { proposal_id: into },
    ])
  })
})

describe('whoever erases their account', () => {
  test('while supports are open leaves none on the proposal that another is merged into', async () => {
    await app.visitor().support(from, mailboxes.resident)
    const id = await idOf(mailboxes.resident)
    await crossing(app.db, lock('select 1 from consultations for update'), [
      erase(id),
      () => two.merge(),
    ])
    expect(await supports()).toEqual([])
    expect((await two.figures()).into).toMatchObject({ residentsByEmail: 0 })
  })

  test.each(['first', 'last'])(
    'while theirs is released counts nowhere (erasing comes %s)',
    async (place) => {
      const decide = await two.heldOn(from)
      const id = await idOf(third)
      const acts = [erase(id), () => decide('release')]
      const holdLate = lock('lock table participants, tallies in share mode')
      const ordered = place === 'first' ? acts : acts.toReversed()
      await crossing(app.db, holdLate, ordered)
      expect(await leftOf(id)).toEqual([])
      expect((await two.figures()).from).toMatchObject({ residentsByEmail: 2 })
    },
  )

  test.each(['reopen', 'uphold'] as const)(
    'while a contest is decided leaves no number (%s)',
    async (decision) => {
      await app.visitor().support(from, mailboxes.caenByDomain, forCaen)
      const decide = await two.contestOf(from)
      if (decision === 'reopen') await decide('uphold')
      const id = await idOf(mailboxes.caenByDomain)
      await crossing(app.db, lock('lock table tallies in share mode'), [
        () => decide(decision),
        erase(id),
      ])
      expect(await leftOf(id)).toEqual([])
      expect((await supports()).length).toBe(decision === 'reopen' ? 1 : 0)
    },
  )
})

test.each(['end', 'grant'])('a mandate is not left to nobody (%s)', async (what) => {
  await app.visitor().support(from, mailboxes.caen, forCaen)
  const id = await idOf(mailboxes.caen)
  const common = { territoryId: 'commune-14118', reason: 'Vu par l’équipe.' }
  const act = () =>
    what === 'end'
      ? two.team.post('/v1/staff/mandates/end', { ...common, participantId: id, version: null })
      : two.team.post('/v1/staff/mandates', { ...common, email: mailboxes.caen })
  const [erased, decided] = await crossing(app.db, lock('lock table participants in share mode'), [
    erase(id),
    act,
  ])
  expect([erased?.status, decided]).toMatchObject(['fulfilled', { value: { status: 404 } }])
  expect(await leftOf(id)).toEqual([])
})

test('supports that open again at the moment of a merge keep none of erased accounts', async () => {
  await app.visitor().support(from, mailboxes.resident)
  const id = await idOf(mailboxes.resident)
  app.clock.now = new Date('2026-04-02T10:00:00.000Z')
  await erase(id)()
  const path = '/v1/staff/consultations/numerique-2026'
  const { version } = (await two.team.get(path)).body
  const body = { version, closesAt: '2026-06-01T00:00:00Z', reason: 'À la demande de tous.' }
  const [merged, moved] = await crossing(app.db, lock('lock table events in share mode'), [
    () => two.merge(),
    () => two.team.post(`${path}/phases/1/move`, body),
  ])
  expect([merged?.status, moved]).toMatchObject(['fulfilled', { value: { status: 200 } }])
  expect(await supports()).toEqual([])
  await two.figures()
})

test.each([from, into])(
  'a contest that is upheld takes out what is being confirmed too (%s)',
  async (on) => {
    const visitor = app.visitor()
    await visitor.support(into, mailboxes.caenByDomain, forCaen)
    const decide = await two.contestOf(into)
    await visitor.confirm(await visitor.toWithdraw(into, mailboxes.caenByDomain), forCaen)
    const page = await visitor.toSupport(on, mailboxes.caenByDomain)
    await crossing(app.db, lock('lock table supports in share mode'), [
      () => visitor.confirm(page, forCaen),
      () => decide('uphold'),
    ])
    expect(await supports()).toEqual([])
    const late = await visitor.toSupport(from, mailboxes.caenByDomain)
    expect((await visitor.confirm(late, forCaen)).status).toBe(403)
  },
)

/** As another process does: two that come to one process share a transaction. */
const withdrawElsewhere = () =>
  app.db.transaction().execute(async (trx) => {
    await trx.deleteFrom('supports').where('proposal_id', '=', from).execute()
    await trx.updateTable('tallies').set({ residents_by_email: 0 }).execute()
  })

test('given again while it is withdrawn, it is one or the other, and no fault of ours', async () => {
  const visitor = app.visitor()
  await visitor.support(from, mailboxes.resident)
  const again = await visitor.toSupport(from, mailboxes.resident)
  // It stops between finding the row in its way and reading it.
  await sql`create function wait_a_moment() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock(7); return null; end $$`.execute(app.db)
  await sql`create trigger inserted after insert on supports for each statement
    execute function wait_a_moment()`.execute(app.db)
  const [given, withdrawn] = await crossing(app.db, lock('select pg_advisory_xact_lock(7)'), [
    () => visitor.confirm(again),
    withdrawElsewhere,
  ]).finally(() => sql`drop function wait_a_moment cascade`.execute(app.db))
  expect([given, withdrawn]).toMatchObject([{ value: { status: 200 } }, { status: 'fulfilled' }])
  expect(await supports()).toHaveLength(1)
  expect((await two.figures()).from).toMatchObject({ residentsByEmail: 1 })
})
