// Committee 2: contributions of kept proposals, funded within the envelope to the cent.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import {
  committeeOf,
  fund,
  keep,
  setEnvelope,
  type TestCommittee,
} from '../../../testing/committee.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { contributions, lineage } from '../../../testing/given-contributions.ts'
import { joinTeam } from '../../../testing/team.ts'

const first = 'c-groupee'
const second = 'c-seconde'
const third = 'c-troisieme'
const refused = (itemId: string) => ({
  itemId,
  outcome: 'not_fund',
  reason: 'Un autre service existe déjà.',
  votes: { for: 0, against: 3, abstention: 0 },
})

describe.each(engines)('committee 2 on %s', (engine) => {
  const app = useApp(engine)
  let committee: TestCommittee
  let id: string
  beforeEach(async () => {
    const given = contributions.find((one) => one.id === first)
    if (!given) throw new Error('The given contribution is gone')
    const more = [second, third].map((one) => ({ ...given, id: one, receipt: `PV-${one}` }))
    await app.db.insertInto('contributions').values(more).execute()
    const links = more.map((one) => ({ proposal_id: proposals.kept, contribution_id: one.id }))
    await app.db.insertInto('lineage').values(links).execute()
    committee = await committeeOf(app)
    id = await committee.open('contributions', [first, second, third])
  })
  const outcomeOf = async (contribution: string) =>
    (await app.client.contributions.get(contribution)).committee

  test('a funded contribution shows its amount and roadmap once published', async () => {
    await committee.act(id, 'decide', fund(first, 1_234_567))
    await committee.act(id, 'decide', refused(second))
    expect(await outcomeOf(first)).toBeNull()
    await committee.act(id, 'publish')
    expect(await outcomeOf(first)).toEqual({
      decision: 'selected',
      committeeId: id,
      amountCents: 1_234_567,
      reason: 'Un service prêt à grandir.',
      roadmap: 'Ouvrir le code, puis dix communes.',
    })
    expect(await outcomeOf(second)).toMatchObject({ decision: 'not_selected', amountCents: null })
    expect(await outcomeOf(third)).toBeNull()
    const { contributions: shown } = await app.client.proposals.get(proposals.kept)
    expect(shown.find((one) => one.id === first)?.committee?.amountCents).toBe(1_234_567)
    const { body } = await (await joinTeam(app, ['moderator'])).get(
      `/v1/staff/contributions/${first}`,
    )
    expect(body.history.at(-1)).toMatchObject({ act: 'select', from: 'grouped', to: 'selected' })
    const events = await app.db
      .selectFrom('events')
      .select(['kind', 'data'])
      .where('subject', '=', first)
      .execute()
    expect(events.map(({ kind }) => kind)).toEqual(['contribution.selected'])
    expect(JSON.parse(events[0]?.data ?? '')).toMatchObject({ amountCents: 1_234_567 })
  })

  test('the envelope is kept to the cent', async () => {
    await setEnvelope(app, 1_000_000)
    await committee.act(id, 'decide', fund(first, 600_000))
    const over = await committee.act(id, 'decide', fund(second, 400_001))
    expect([over.status, over.body.code]).toEqual([409, 'envelope_exceeded'])
    expect((await committee.act(id, 'decide', fund(second, 400_000))).status).toBe(200)
    const { body } = await committee.secretary.get(`/v1/staff/committees/${id}`)
    expect(body.envelope).toEqual({
      totalCents: 1_000_000,
      grantedCents: 1_000_000,
      leftCents: 0,
    })
    expect((await committee.act(id, 'decide', fund(third, 1))).body.code).toBe('envelope_exceeded')
    // Another amount in its place frees what the first took.
    expect((await committee.act(id, 'decide', fund(first, 599_999))).status).toBe(200)
    expect((await committee.act(id, 'decide', fund(third, 1))).status).toBe(200)
    // Undoing would take back the cent that was given since.
    expect((await committee.act(id, 'undo', { itemId: first })).body.code).toBe('envelope_exceeded')
  })

  test('decisions at the same moment, of several sessions, never exceed it', async () => {
    await committee.act(id, 'items', { remove: [second, third] })
    // Each in a proposal of its own: nothing but the envelope makes one wait for another.
    const own = { [second]: proposals.open, [third]: proposals.notKept }
    for (const [contribution_id, proposal_id] of Object.entries(own)) {
      const kept = app.db.updateTable('proposals').set({ decision: 'kept' })
      await kept.where('id', '=', proposal_id).execute()
      const moved = app.db.updateTable('lineage').set({ proposal_id })
      await moved.where('contribution_id', '=', contribution_id).execute()
    }
    const others = [
      await committee.open('contributions', [second]),
      await committee.open('contributions', [third]),
    ]
    await setEnvelope(app, 1_000_000)
    const asked = [
      { session: id, item: first },
      { session: others[0] ?? '', item: second },
      { session: others[1] ?? '', item: third },
    ]
    for (let round = 0; round < 6; round += 1) {
      const versions = await Promise.all(asked.map(({ session }) => committee.versionOf(session)))
      const answers = await Promise.all(
        asked.map(({ session, item }, at) =>
          committee.secretary.post(`/v1/staff/committees/${session}/decide`, {
            version: versions[at],
            ...fund(item, 500_000),
          }),
        ),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409])
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe('envelope_exceeded')
      for (const { session, item } of asked) await committee.act(session, 'undo', { itemId: item })
    }
  })

  test('the envelope is never made smaller than what was granted', async () => {
    const administrator = await joinTeam(app, ['administrator'])
    const path = '/v1/staff/consultations/numerique-2026'
    const edit = async (envelopeCents: number) => {
      const { version } = (await administrator.get(path)).body
      return administrator.post(`${path}/edit`, { version, rules: { envelopeCents } })
    }
    await committee.act(id, 'decide', fund(first, 500))
    expect((await edit(499)).body.code).toBe('envelope_granted')
    expect((await edit(500)).status).toBe(200)
    expect((await committee.act(id, 'decide', fund(second, 1))).body.code).toBe('envelope_exceeded')
    const [made, smaller] = await Promise.all([
      committee.act(id, 'decide', fund(first, 400)),
      edit(450),
    ])
    const { body } = await committee.secretary.get(`/v1/staff/committees/${id}`)
    expect(made.status).toBe(200)
    expect(body.envelope.leftCents).toBe((smaller.status === 200 ? 450 : 500) - 400)
  })

  test('an amount and a roadmap go with funding, and only with it', async () => {
    const { body } = await committee.act(id, 'decide', { ...fund(first, 1), roadmap: null })
    expect([body.code, body.errors[0].pointer ?? body.errors[0].path]).toMatchObject([
      'invalid_input',
      expect.stringContaining('roadmap'),
    ])
    const paid = await committee.act(id, 'decide', { ...refused(first), amountCents: 100 })
    expect(paid.body.code).toBe('invalid_input')
    expect((await committee.act(id, 'decide', keep(first))).body.code).toBe('outcome_not_allowed')
  })

  test('a contribution outside of a kept proposal, or funded, does not come before it', async () => {
    await committee.act(id, 'decide', fund(first, 100))
    await committee.act(id, 'publish')
    const later = await committee.create('contributions')
    for (const one of [first, 'c-recue', 'c-reorientee', 'inconnue']) {
      const { body } = await committee.act(later.body.id, 'items', { add: [one] })
      expect([one, body.code]).toEqual([one, 'item_not_eligible'])
    }
    await committee.act(later.body.id, 'items', { add: [second] })
    await app.db
      .updateTable('proposals')
      .set({ decision: 'not_kept' })
      .where('id', '=', proposals.kept)
      .execute()
    await committee.act(later.body.id, 'presence', { present: ['amf', 'adf'] })
    const { body } = await committee.act(later.body.id, 'decide', fund(second, 100))
    expect(body.code).toBe('item_not_eligible')
  })

  test('moderation leaves alone what a committee decided about', async () => {
    const moderator = await joinTeam(app, ['moderator'])
    await app.db.updateTable('phases').set({ opens_at: '2027-01-01T00:00:00.000Z' }).execute()
    const versionOf = async () =>
      (await moderator.get(`/v1/staff/contributions/${first}`)).body.version
    const ungroup = async () =>
      moderator.post(`/v1/staff/proposals/${proposals.kept}/ungroup`, {
        contributions: [{ id: first, version: await versionOf() }],
      })
    await committee.act(id, 'decide', fund(first, 100))
    expect((await ungroup()).body.errors[0].code).toBe('before_committee')
    await committee.act(id, 'publish')
    expect((await ungroup()).body.errors[0].code).toBe('state_forbids')
    const mine = { version: await versionOf(), assigneeId: moderator.id }
    const assigned = await moderator.post(`/v1/staff/contributions/${first}/assign`, mine)
    expect(assigned.status).toBe(200)
  })

  test('a proposal stays kept while a committee has decided about its contributions', async () => {
    await app.db
      .updateTable('proposals')
      .set({ decision: null })
      .where('id', '=', proposals.kept)
      .execute()
    const before = await committee.open('proposals', [proposals.kept])
    await committee.act(before, 'decide', keep(proposals.kept))
    await committee.act(before, 'publish')
    await committee.act(id, 'decide', fund(first, 100))
    const withdrawal = { itemId: proposals.kept, why: 'Une erreur.', decision: null }
    expect((await committee.act(before, 'correct', withdrawal)).body.code).toBe('undo_later_first')
    await committee.act(id, 'undo', { itemId: first })
    expect((await committee.act(before, 'correct', withdrawal)).status).toBe(200)
    expect((await app.client.proposals.get(proposals.kept)).decision).toBeNull()
  })

  test('a corrected amount is the public one, and stays within the envelope', async () => {
    await setEnvelope(app, 1000)
    await committee.act(id, 'decide', fund(first, 900))
    await committee.act(id, 'publish')
    const why = 'Le devis a changé.'
    const correct = (decision: object | null) =>
      committee.act(id, 'correct', { itemId: first, why, decision })
    expect((await correct(fund(first, 1001))).body.code).toBe('envelope_exceeded')
    expect((await correct(fund(first, 1000))).status).toBe(200)
    expect((await outcomeOf(first))?.amountCents).toBe(1000)
    expect((await correct(null)).status).toBe(200)
    expect(await outcomeOf(first)).toBeNull()
    const { grantedCents, corrections } = await app.client.committees.get(id)
    expect([grantedCents, corrections.length]).toEqual([0, 2])
    const links = await app.db
      .selectFrom('lineage')
      .select('contribution_id')
      .where('proposal_id', '=', proposals.kept)
      .execute()
    expect(links).toHaveLength(lineage.length + 2)
  })
})
