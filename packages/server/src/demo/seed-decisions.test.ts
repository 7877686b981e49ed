// The demonstration, seeded: each decision has its act, so that the team can read and undo it.

import { demoProposals } from '@parvis/demo-data'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from '../../testing/app.ts'
import { emptyTables } from '../../testing/given.ts'
import { joinTeam } from '../../testing/team.ts'
import { recount } from '../process/supports/store.ts'
import { seedDemo } from './seed.ts'

let app: TestApp
beforeAll(async () => {
  app = await startApp('sqlite')
  await emptyTables(app.db)
  expect(await seedDemo(app.deps)).toBe(true)
})
afterAll(() => app.close())

test('every decided contribution has its act, its programme or its reason', async () => {
  const acts = await app.db.selectFrom('contribution_acts').selectAll().execute()
  const rows = await app.db.selectFrom('contributions').selectAll().execute()
  const decided = rows.filter((row) => row.state !== 'received')
  expect(acts.map((act) => act.contribution_id).sort()).toEqual(decided.map(({ id }) => id).sort())
  for (const row of decided) {
    const outcome = [row.programme_id !== null, row.rejection_text !== null]
    expect([row.id, outcome]).toEqual([
      row.id,
      [row.state === 'redirected', row.state === 'rejected'],
    ])
  }
  expect(rows.every((row) => row.search_key !== '')).toBe(true)
  expect(await recount(app.db)).toEqual(
    await app.db.selectFrom('tallies').selectAll().orderBy('proposal_id').execute(),
  )
  const moderator = await joinTeam(app, ['moderator'])
  for (const state of ['redirected', 'rejected', 'grouped']) {
    const { body } = await moderator.get(`/v1/staff/contributions?limit=1&state=${state}`)
    const [{ id, version }] = body.items
    const undone = await moderator.post(`/v1/staff/contributions/${id}/undo`, { version })
    expect(undone.body).toMatchObject({ state: 'received', proposals: [] })
  }
})

test('the committee decided what the data say, and the one to come shows nothing yet', async () => {
  for (const { id, decision } of demoProposals) {
    const proposal = await app.client.proposals.get(id)
    expect([id, proposal.decision]).toEqual([id, decision])
    expect(proposal.committees).toHaveLength(decision === null ? 0 : 1)
  }
  const { items } = await app.client.committees.list()
  expect(items).toMatchObject([{ counts: { favourable: 6, unfavourable: 1, putOff: 0 } }])
  const { decisions } = await app.client.committees.get(items[0]?.id ?? '')
  expect(decisions.filter(({ recused }) => recused.length > 0)).toHaveLength(1)
  const secretary = await joinTeam(app, ['committee_secretary'])
  const { body } = await secretary.get('/v1/staff/committees')
  expect(body.items[0]).toMatchObject({ subject: 'contributions', state: 'in_preparation' })
  expect(body.items[0].counts.putOff).toBeGreaterThan(10)
})
