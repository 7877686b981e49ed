// Two open proposals that may become one, and what the team decides of them and of their supports.
import { sql } from 'kysely'
import { expect } from 'vitest'
import { recount } from '../src/process/supports/store.ts'
import type { TestApp } from './app.ts'
import { proposals } from './given.ts'
import { joinTeam } from './team.ts'

export const from: string = proposals.open
export const into = 'menus-ouverts'
const caen = 'commune-14118'

export type TwoProposals = Awaited<ReturnType<typeof givenTwoProposals>>

/** In a consultation whose grouping stays open while supports are. */
export async function givenTwoProposals(app: TestApp) {
  const team = await joinTeam(app, ['moderator', 'administrator'])
  await sql`update consultations set rules =
    replace(rules, '{', '{"groupingClosesAtSupport":false,')`.execute(app.db)
  await team.post('/v1/staff/proposals', {
    consultationId: 'numerique-2026',
    themeId: 'mobilite',
    title: 'Menus ouverts',
    summary: 'Publier les menus.',
    description: '',
    contributions: [{ id: 'c-recue', version: 1 }],
  })
  await team.post('/v1/staff/proposal-publications', { items: [{ id: into, version: 1 }] })
  const path = (id: string, rest = '') => `/v1/staff/proposals/${id}${rest}`
  const versionOf = async (id: string) => (await team.get(path(id))).body.version as number
  const undo = async (id: string) => team.post(path(id, '/undo'), { version: await versionOf(id) })

  return {
    team,
    versionOf,
    async merge() {
      const body = { version: await versionOf(from), into, intoVersion: await versionOf(into) }
      expect((await team.post(path(from, '/merge'), body)).status).toBe(200)
    },
    async unmerge() {
      expect((await undo(from)).status).toBe(200)
    },
    /** The refusal, if any. */
    unpublish: async (id: string) => (await undo(id)).body.code as string | undefined,
    contestOf: (proposalId: string) => contestOf(app, team, proposalId),
    heldOn: (proposalId: string) => heldOn(app, team, proposalId),
    figures: () => figuresOf(app),
  }
}

type Team = Awaited<ReturnType<typeof joinTeam>>

/** A contest of all that whoever supported this first did in the name of Caen. */
async function contestOf(app: TestApp, team: Team, proposalId: string) {
  const event = await app.db
    .selectFrom('events')
    .selectAll()
    .where('kind', '=', 'support.recorded')
    .where('subject', '=', proposalId)
    .orderBy('seq')
    .executeTakeFirstOrThrow()
  const id = crypto.randomUUID()
  await app.db
    .insertInto('cases')
    .values({
      id,
      kind: 'contest',
      live_key: id,
      territory_id: caen,
      event_seq: event.seq,
      participant_id: event.participant_id ?? '',
      message: null,
      state: 'open',
      opened_at: event.at,
      decided_at: null,
      staff_id: null,
      reason: null,
      version: 1,
    })
    .execute()
  let version = 0
  return async (decision: 'uphold' | 'reopen') => {
    version += 1
    const body = { decision, reason: 'Vu par l’équipe.', version }
    expect((await team.post(`/v1/staff/cases/${id}/decision`, body)).status).toBe(200)
  }
}

/** From where mailboxes that look alike support; with `SUSPICION: 'same_block=3'` the third waits. */
export const near = { 'x-forwarded-for': '203.0.113.7' }
export const third = 'lea+3@ici.example'

/** Two that are counted, and a third that is held; answers what decides it. */
async function heldOn(app: TestApp, team: Team, proposalId: string) {
  for (const email of ['lea+1@ici.example', 'l.ea@ici.example', third]) {
    await app.visitor(near).support(proposalId, email)
  }
  const { body } = await team.get('/v1/staff/quarantine?state=held')
  const key: string = body.items[0].key
  return async (decision: 'release' | 'refuse' | 'reopen') => {
    const rows = await app.db.selectFrom('held_supports').selectAll().execute()
    const items = rows.map(({ receipt, version }) => ({ receipt, version }))
    const path = `/v1/staff/quarantine/${key}/decision`
    return (await team.post(path, { decision, reason: 'Vu par l’équipe.', items })).status
  }
}

/** As told, and as anyone counts the rows anew. */
async function figuresOf(app: TestApp) {
  const { items } = await app.client.proposals.tallies([from, into])
  const told = items.map(({ proposalId, territories, residentsByEmail }) => ({
    proposalId,
    territories,
    residentsByEmail,
  }))
  const counted = await recount(app.db)
  for (const { proposalId, territories, residentsByEmail } of told) {
    const row = counted.find((one) => one.proposal_id === proposalId)
    expect([row?.territories ?? 0, row?.residents_by_email ?? 0]).toEqual([
      territories,
      residentsByEmail,
    ])
  }
  const of = (id: string) => told.find(({ proposalId }) => proposalId === id)
  return { from: of(from), into: of(into) }
}
