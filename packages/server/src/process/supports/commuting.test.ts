// Contests, merges, their undoing and the quarantine, in any order: each changes its own fact only.
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { recount } from './store.ts'

const caen = 'commune-14118'
const forCaen = { 'au-nom-de': caen }
const from = proposals.open
const into = 'menus-ouverts'

describe.each(engines)('acts on supports commute on %s', (engine) => {
  const app = useApp(engine, { env: { TRUSTED_PROXIES: '1', SUSPICION: 'same_block=3' } })
  let team: Member

  beforeEach(async () => {
    team = await joinTeam(app, ['moderator'])
    await sql`update consultations set rules = replace(rules, '{', '{"groupingClosesAtSupport":false,')`.execute(
      app.db,
    )
    await team.post('/v1/staff/proposals', {
      consultationId: 'numerique-2026',
      themeId: 'mobilite',
      title: 'Menus ouverts',
      summary: 'Publier les menus.',
      description: '',
      contributions: [{ id: 'c-recue', version: 1 }],
    })
    await team.post('/v1/staff/proposal-publications', { items: [{ id: into, version: 1 }] })
  })

  const versionOf = async (id: string) =>
    (await team.get(`/v1/staff/proposals/${id}`)).body.version as number

  async function merge() {
    const body = { version: await versionOf(from), into, intoVersion: await versionOf(into) }
    expect((await team.post(`/v1/staff/proposals/${from}/merge`, body)).status).toBe(200)
  }

  async function unmerge() {
    const body = { version: await versionOf(from) }
    expect((await team.post(`/v1/staff/proposals/${from}/undo`, body)).status).toBe(200)
  }

  /** A contest of all that this agent did in the name of Caen. */
  async function contestOf(proposalId: string) {
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

  async function figures() {
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

  async function intents() {
    const rows = await app.db
      .selectFrom('intents')
      .select(['proposal_id', 'state'])
      .where('kind', '=', 'support')
      .where('state', '!=', 'prepared')
      .execute()
    return Object.fromEntries(rows.map((row) => [row.proposal_id, row.state]))
  }

  const both = async () => {
    await app.visitor().support(from, mailboxes.caen, forCaen)
    app.clock.now = new Date(app.clock.now.getTime() + 1000)
    await app.visitor().support(into, mailboxes.caenByDomain, forCaen)
  }

  test('a contest undone after a merge gives the support to the proposal that stands', async () => {
    await app.visitor().support(from, mailboxes.caen, forCaen)
    const decide = await contestOf(from)
    await decide('uphold')
    await merge()
    await decide('reopen')
    expect(await figures()).toMatchObject({ from: { territories: 0 }, into: { territories: 1 } })
    await unmerge()
    expect(await figures()).toMatchObject({ from: { territories: 1 }, into: { territories: 0 } })
    expect(await intents()).toEqual({ [from]: 'confirmed' })
  })

  test.each([from, into])('contesting one of two, merged, leaves the other (%s)', async (one) => {
    await both()
    const other = one === from ? into : from
    const decide = await contestOf(one)
    await merge()
    expect((await figures()).into).toMatchObject({ territories: 1 })
    await decide('uphold')
    expect((await figures()).into).toMatchObject({ territories: 1 })
    expect(await intents()).toEqual({ [one]: 'withdrawn', [other]: 'confirmed' })
    await unmerge()
    const apart = await figures()
    expect([apart.from?.territories, apart.into?.territories]).toEqual(
      one === from ? [0, 1] : [1, 0],
    )
    await decide('reopen')
    expect(await figures()).toMatchObject({ from: { territories: 1 }, into: { territories: 1 } })
    expect(await intents()).toEqual({ [one]: 'confirmed', [other]: 'confirmed' })
  })

  test('both contested, merged, apart again: none is back before its own contest is undone', async () => {
    await both()
    const [first, second] = [await contestOf(from), await contestOf(into)]
    await merge()
    await first('uphold')
    await second('uphold')
    expect((await figures()).into).toMatchObject({ territories: 0 })
    await unmerge()
    expect(await figures()).toMatchObject({ from: { territories: 0 }, into: { territories: 0 } })
    await merge()
    await second('reopen')
    expect((await figures()).into).toMatchObject({ territories: 1 })
    await unmerge()
    expect(await figures()).toMatchObject({ from: { territories: 0 }, into: { territories: 1 } })
  })

  async function unpublish(id: string) {
    const body = { version: await versionOf(id) }
    return (await team.post(`/v1/staff/proposals/${id}/undo`, body)).body.code
  }

  test('a proposal with a support that may come back is not taken from the public', async () => {
    await app.visitor().support(into, mailboxes.caen, forCaen)
    const decide = await contestOf(into)
    await decide('uphold')
    expect((await figures()).into).toMatchObject({ territories: 0 })
    expect(await unpublish(into)).toBe('proposal_has_supports')
    await decide('reopen')
    expect((await figures()).into).toMatchObject({ territories: 1 })
  })

  test('nor one with a support that is held', async () => {
    await held(into)
    await app.db.deleteFrom('supports').execute()
    expect(await unpublish(into)).toBe('proposal_has_supports')
  })

  test('a merge and a decision of the same moment, in whichever order, end alike', async () => {
    await both()
    const decide = await contestOf(from)
    await decide('uphold')
    for (let round = 0; round < 4; round += 1) {
      await Promise.all([merge(), decide('reopen')])
      expect(await figures()).toMatchObject({ from: { territories: 0 }, into: { territories: 1 } })
      await Promise.all([unmerge(), decide('uphold')])
      expect(await figures()).toMatchObject({ from: { territories: 0 }, into: { territories: 1 } })
    }
    await decide('reopen')
    expect(await figures()).toMatchObject({ from: { territories: 1 }, into: { territories: 1 } })
  })

  test('a merge and a withdrawal of the same moment: it is gone, or refused and still there', async () => {
    const visitor = app.visitor()
    await visitor.support(from, mailboxes.caen, forCaen)
    for (let round = 0; round < 4; round += 1) {
      const page = await visitor.toWithdraw(from, mailboxes.caen)
      const [, done] = await Promise.all([merge(), visitor.confirm(page, forCaen)])
      const left = done.status === 200 ? 0 : 1
      if (left === 1) expect(done.text).toContain('réunie avec une autre')
      expect((await figures()).into).toMatchObject({ territories: left })
      await unmerge()
      expect((await figures()).from).toMatchObject({ territories: left })
      if (left === 0) await visitor.confirm(await visitor.toSupport(from, mailboxes.caen), forCaen)
    }
  })

  const near = { 'x-forwarded-for': '203.0.113.7' }
  async function held(on: string = from) {
    for (const name of ['lea+1', 'l.ea', 'lea+3']) {
      await app.visitor(near).support(on, `${name}@ici.example`)
    }
    const { body } = await team.get('/v1/staff/quarantine?state=held')
    const key: string = body.items[0].key
    return async (decision: 'release' | 'reopen') => {
      const rows = await app.db.selectFrom('held_supports').selectAll().execute()
      const items = rows.map(({ receipt, version }) => ({ receipt, version }))
      const path = `/v1/staff/quarantine/${key}/decision`
      return (await team.post(path, { decision, reason: 'Vu par l’équipe.', items })).status
    }
  }

  async function withdraw(id: string) {
    const visitor = app.visitor(near)
    return (await visitor.confirm(await visitor.toWithdraw(id, 'lea+3@ici.example'))).status
  }

  test('a held support is withdrawn where its proposal went, and is not counted later', async () => {
    const decide = await held()
    await merge()
    expect(await withdraw(into)).toBe(200)
    expect(await app.db.selectFrom('held_supports').selectAll().execute()).toEqual([])
    expect(await decide('release')).not.toBe(200)
    expect((await figures()).into).toMatchObject({ residentsByEmail: 2 })
  })

  test('released, merged, withdrawn: looked at again, it is not counted again', async () => {
    const decide = await held()
    expect(await decide('release')).toBe(200)
    await merge()
    expect((await figures()).into).toMatchObject({ residentsByEmail: 3 })
    expect(await withdraw(into)).toBe(200)
    await decide('reopen')
    await decide('release')
    expect((await figures()).into).toMatchObject({ residentsByEmail: 2 })
    await unmerge()
    expect(await figures()).toMatchObject({
      from: { residentsByEmail: 2 },
      into: { residentsByEmail: 0 },
    })
  })

  test('held again while merged, and released once apart: each on its own proposal', async () => {
    const decide = await held()
    await decide('release')
    await app.visitor(near).support(into, 'lea+3@ici.example')
    await merge()
    expect((await figures()).into).toMatchObject({ residentsByEmail: 3 })
    await decide('reopen')
    await unmerge()
    await decide('release')
    expect((await figures()).from).toMatchObject({ residentsByEmail: 3 })
  })
})
