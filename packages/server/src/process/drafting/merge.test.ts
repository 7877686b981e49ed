// Merging: supports are kept once per supporter, contributions follow, and all of it can be undone.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { refusalOf } from '../../../testing/refusals.ts'
import type { Member } from '../../../testing/team.ts'
import { givenTwoProposals, into } from '../../../testing/two-proposals.ts'
import { recount } from '../supports/store.ts'

describe.each(engines)('merging on %s', (engine) => {
  const app = useApp(engine)
  let dominique: Member
  const path = (id: string, rest = '') => `/v1/staff/proposals/${id}${rest}`
  const forCaen = { 'au-nom-de': 'commune-14118' }
  const merge = (version = 1, intoVersion = 2) =>
    dominique.post(path(proposals.open, '/merge'), { version, into, intoVersion })
  const tally = async (id: string) => (await app.client.proposals.tallies([id])).items[0]
  const supports = () =>
    app.db.selectFrom('supports').select(['proposal_id', 'supporter']).execute()
  const moves = () =>
    app.db.selectFrom('events').selectAll().where('kind', '=', 'support.moved').execute()

  beforeEach(async () => {
    dominique = (await givenTwoProposals(app)).team
    await dominique.post('/v1/staff/contributions/c-groupee/group', {
      version: 1,
      proposalIds: [proposals.open],
    })
    const visitor = app.visitor()
    await visitor.support(proposals.open, mailboxes.resident)
    await app.visitor().support(proposals.open, mailboxes.caen, forCaen)
    await app.visitor().support(into, mailboxes.caenByDomain, forCaen)
    await app.visitor().support(into, mailboxes.herouville, { 'au-nom-de': 'commune-14327' })
  })

  test('a supporter of both counts once; tallies equal a recount; an event for each', async () => {
    const { status, body } = await merge()
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: into, contributionCount: 2, tally: { territories: 2 } })
    expect(await tally(into)).toMatchObject({ territories: 2, residentsByEmail: 1 })
    expect(await tally(proposals.open)).toMatchObject({ territories: 0, residentsByEmail: 0 })
    expect(await supports()).toHaveLength(3)
    expect(await recount(app.db)).toMatchObject([{ territories: 2, residents_by_email: 1 }])
    const events = (await moves()).map((event) => JSON.parse(event.data))
    expect(events).toHaveLength(2)
    expect(events).toContainEqual(expect.objectContaining({ kind: 'resident', kept: true }))
    expect(events).toContainEqual(
      expect.objectContaining({ territory: 'Caen (Calvados)', kept: false }),
    )
    expect(JSON.stringify(events)).not.toContain('@')
  })

  test('a preview tells what a merge would bring, counts a supporter of both once, and keeps nothing', async () => {
    const preview = (version: number) =>
      dominique.post(path(proposals.open, '/merge-preview'), { version, into, intoVersion: 2 })
    const before = [await supports(), await tally(into), await moves()]
    const { body } = await preview(1)
    expect(body).toMatchObject({
      proposal: { id: into, contributionCount: 2, tally: { territories: 2, residentsByEmail: 1 } },
      moved: 1,
      inBoth: 0,
      supportBoth: { territories: 1, residentsByEmail: 0, residentsByFranceConnect: 0 },
    })
    expect(body.told).toBeGreaterThan(0)
    expect([await supports(), await tally(into), await moves()]).toEqual(before)
    expect((await preview(7)).body.code).toBe('changed_meanwhile')
    expect((await merge()).body.tally).toEqual(body.proposal.tally)
  })

  test('its page leads to the one that stands, and so do its links', async () => {
    await merge()
    const answer = await app.request(`/propositions/${proposals.open}`)
    expect([answer.status, answer.headers.get('Location')]).toEqual([301, `/propositions/${into}`])
    const link = await app.request(`/propositions/${proposals.open}/soutien?intent=x`)
    expect([link.status, link.headers.get('Location')]).toEqual([
      303,
      `/propositions/${into}/soutien?intent=x`,
    ])
    expect(await app.client.proposals.get(proposals.open)).toMatchObject({
      mergedInto: into,
      support: { open: true },
      tally: { proposalId: into, territories: 2 },
      supportUrl: `http://parvis.localhost/propositions/${into}/soutien`,
    })
    const { items } = await app.client.proposals.list({ ids: [proposals.open] })
    expect(items).toMatchObject([{ mergedInto: into }])
    expect((await app.client.proposals.list({ theme: 'mobilite' })).items).toMatchObject([
      { id: into },
    ])
  })

  test('a support prepared before and confirmed after is refused, told where to go', async () => {
    const visitor = app.visitor()
    const page = await visitor.toSupport(proposals.open, 'paul@courriel.example')
    await merge()
    const refused = await visitor.confirm(page)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('réunie avec une autre')
    const prepared = app.client.intents.prepare({
      kind: 'support',
      id: randomUUID(),
      proposalId: proposals.open,
    })
    expect(await refusalOf(prepared)).toMatchObject({ code: 'proposal_merged', status: 409 })
    expect(await supports()).toHaveLength(3)
  })

  test('supports confirmed while it merges are each counted once, or refused', async () => {
    const ready = await Promise.all(
      Array.from({ length: 8 }, async (_, at) => {
        const visitor = app.visitor()
        const page = await visitor.toSupport(proposals.open, `voisin${at}@courriel.example`)
        return { visitor, page }
      }),
    )
    const [merged, ...pages] = await Promise.all([
      merge(),
      ...ready.map(({ visitor, page }) => visitor.confirm(page)),
    ])
    expect(merged?.status).toBe(200)
    const recorded = pages.filter((page) => page.status === 200).length
    expect(pages.filter((page) => ![200, 409].includes(page.status))).toEqual([])
    expect((await supports()).filter((row) => row.proposal_id === proposals.open)).toEqual([])
    expect(await tally(into)).toMatchObject({ territories: 2, residentsByEmail: 1 + recorded })
  })

  test('a contribution that is grouped while its proposal merges is never left behind', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      await sql`update contributions set state = 'received', version = ${20 + turn * 10} where id = 'c-reorientee'`.execute(
        app.db,
      )
      const version = 20 + turn * 10
      const path = '/v1/staff/contributions/c-reorientee/group'
      const before = await dominique.get(`/v1/staff/proposals/${proposals.open}`)
      const target = await dominique.get(`/v1/staff/proposals/${into}`)
      const [merged, grouped] = await Promise.all([
        merge(before.body.version, target.body.version),
        dominique.post(path, { version, proposalIds: [proposals.open] }),
      ])
      expect(merged.status).toBe(200)
      expect([200, 409]).toContain(grouped.status)
      const left = app.db.selectFrom('lineage').selectAll()
      expect(await left.where('proposal_id', '=', proposals.open).execute()).toEqual([])
      const undo = { version: before.body.version + 1 }
      await dominique.post(`/v1/staff/proposals/${proposals.open}/undo`, undo)
      await sql`delete from lineage where contribution_id = 'c-reorientee'`.execute(app.db)
    }
  })

  test('undone: everything is where it was, but what was withdrawn since', async () => {
    await merge()
    const undone = await dominique.post(path(proposals.open, '/undo'), { version: 2 })
    expect(undone.body).toMatchObject({ state: 'published', mergedInto: null })
    expect(await tally(into)).toMatchObject({ territories: 2, residentsByEmail: 0 })
    expect(await tally(proposals.open)).toMatchObject({ territories: 1, residentsByEmail: 1 })
    expect(await recount(app.db)).toHaveLength(2)
    const { contributions } = await app.client.proposals.get(proposals.open)
    expect(contributions.map(({ id }) => id)).toEqual(['c-groupee'])
    expect(await moves()).toHaveLength(4)
    await merge(3, 4)
    const caen = app.visitor()
    const page = await caen.toWithdraw(into, mailboxes.caen)
    await caen.confirm(page, forCaen)
    await dominique.post(path(proposals.open, '/undo'), { version: 4 })
    expect(await tally(proposals.open)).toMatchObject({ territories: 0, residentsByEmail: 1 })
    expect((await recount(app.db)).map((row) => row.territories)).toEqual([1, 0])
  })

  test('merges into one proposal are undone from the last', async () => {
    await merge()
    const { body } = await dominique.post('/v1/staff/proposals', {
      consultationId: 'numerique-2026',
      themeId: 'mobilite',
      title: 'Encore une autre',
      summary: 'Une troisième.',
      description: '',
    })
    const second = await dominique.post(path(body.id, '/merge'), {
      version: 1,
      into,
      intoVersion: 3,
    })
    expect(second.status).toBe(200)
    const early = await dominique.post(path(proposals.open, '/undo'), { version: 2 })
    expect(early).toMatchObject({ status: 409, body: { code: 'undo_later_first' } })
    await dominique.post(path(body.id, '/undo'), { version: 2 })
    expect((await dominique.post(path(proposals.open, '/undo'), { version: 2 })).status).toBe(200)
  })

  test('a kept one, a draft, itself or another consultation’s take nothing', async () => {
    const ask = async (target: string, intoVersion = 1) => {
      const body = { version: 1, into: target, intoVersion }
      return (await dominique.post(path(proposals.open, '/merge'), body)).body.code
    }
    expect(await ask(proposals.kept)).toBe('state_forbids')
    expect(await ask(proposals.open)).toBe('proposal_not_live')
    expect(await ask(proposals.forTerritories)).toBe('proposal_not_live')
    expect(await ask('inconnue')).toBe('proposal_not_found')
    expect(await ask(into, 1)).toBe('changed_meanwhile')
  })
})
