// Members: their own grid, stepping out of an item, presence, quorum and votes; and who may do what.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { committeeOf, keep, type TestCommittee } from '../../../testing/committee.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { joinTeam } from '../../../testing/team.ts'
import { staffOperations } from '../../staff-contract.ts'

const { open, notKept } = proposals

describe.each(engines)('members of a committee on %s', (engine) => {
  const app = useApp(engine)
  let committee: TestCommittee
  let id: string
  let path: string
  beforeEach(async () => {
    committee = await committeeOf(app)
    id = await committee.open('proposals', [open, notKept])
    path = `/v1/staff/committees/${id}`
  })
  const grid = (itemId: string, maturite = 4, version = 0) => ({
    itemId,
    version,
    scores: { maturite },
  })
  const detail = async () => (await committee.secretary.get(path)).body

  test('"1 of 2 evaluated": each fills in their own grid, and sees nobody else’s', async () => {
    await app.db
      .insertInto('tallies')
      .values({
        proposal_id: open,
        territories: 4,
        residents_by_email: 9,
        residents_by_france_connect: 0,
      })
      .execute()
    const own = await committee.amf.post(`${path}/evaluate`, grid(open, 2))
    expect(own.body).toMatchObject({
      progress: { evaluated: 1, of: 2 },
      items: [
        { id: open, territories: 4, scores: { maturite: 2 }, progress: { evaluated: 1, of: 2 } },
        { id: notKept, territories: 0, scores: null, progress: { evaluated: 0, of: 2 } },
      ],
    })
    expect((await committee.adf.get(`${path}/grid`)).body.items[0].scores).toBeNull()
    await committee.amf.post(`${path}/evaluate`, grid(open, 3, 1))
    await committee.adf.post(`${path}/evaluate`, { ...grid(open, 4), comment: 'Mûr.' })
    const { members } = await detail()
    const items = await committee.itemsOf(id)
    // Half for maturity, (3 + 4) / 2; half for the collectivités, at the top of the scale.
    expect(items[0]).toMatchObject({
      score: 4.25,
      marks: { count: 2, mean: 3.5, lowest: 3, highest: 4, deviation: 0.5 },
      progress: { evaluated: 2, of: 2 },
    })
    expect(members.map((one: { progress: unknown }) => one.progress)).toEqual([
      { evaluated: 1, of: 2 },
      { evaluated: 1, of: 2 },
      null,
    ])
  })

  test('a grid has scores within the scale; criteria then stay', async () => {
    const { amf } = committee
    for (const scores of [{ maturite: 6 }, { maturite: 3, soutiens: 5 }, { autre: 1 }]) {
      const { body } = await amf.post(`${path}/evaluate`, { itemId: open, version: 0, scores })
      expect([scores, body.code]).toEqual([scores, 'invalid_input'])
    }
    const changes = { scoreMax: 10 }
    expect((await committee.act(id, 'edit', { changes })).status).toBe(200)
    await amf.post(`${path}/evaluate`, grid(open))
    const again = { changes: { scoreMax: 20 } }
    expect((await committee.act(id, 'edit', again)).body.code).toBe('evaluation_started')
    const fewer = { changes: { members: committee.members.slice(1) } }
    expect((await committee.act(id, 'edit', fewer)).body.code).toBe('committee_member_acted')
    const title = { changes: { title: 'Comité du printemps' } }
    expect((await committee.act(id, 'edit', title)).body.title).toBe('Comité du printemps')
  })

  test('whoever steps out has no grid for the item, no vote, and is not counted', async () => {
    const { amf, adf } = committee
    await amf.post(`${path}/evaluate`, grid(open, 0))
    await adf.post(`${path}/evaluate`, grid(open, 5))
    const reason = 'Ma commune porte ce dossier.'
    const { body } = await amf.post(`${path}/recuse-myself`, { itemId: open, reason })
    expect(body.items.map((one: { id: string }) => one.id)).toEqual([notKept])
    expect(body).toMatchObject({ recused: [{ id: open }], progress: { evaluated: 0, of: 1 } })
    expect((await amf.post(`${path}/evaluate`, grid(open))).body.code).toBe('member_recused')
    const item = await committee.secretary.get(`${path}/items/${open}`)
    expect(item.body).toMatchObject({
      score: 5,
      progress: { evaluated: 1, of: 1 },
      recusals: [{ memberId: 'amf', reason }],
      grids: [{ memberId: 'adf', scores: { maturite: 5 } }],
      quorum: { present: 2, of: 2, needed: 1 },
    })
    const three = { ...keep(open), votes: { for: 3, against: 0, abstention: 0 } }
    expect((await committee.act(id, 'decide', three)).body.code).toBe('votes_exceed_voters')
    const two = { ...keep(open), votes: { for: 2, against: 0, abstention: 0 } }
    expect((await committee.act(id, 'decide', two)).status).toBe(200)
    expect((await adf.post(`${path}/recuse-myself`, { itemId: open, reason })).body.code).toBe(
      'item_decided',
    )
    expect((await adf.post(`${path}/evaluate`, grid(open))).body.code).toBe('item_decided')
    await committee.act(id, 'publish')
    const [decision] = (await app.client.committees.get(id)).decisions
    expect(decision).toMatchObject({
      voters: { present: 2, of: 2 },
      recused: [{ organisation: 'AMF' }],
    })
    // The reason is for the team: it may tell of someone's life.
    expect(JSON.stringify(await app.client.committees.get(id))).not.toContain(reason)
  })

  test('the secretary records a recusal, and ends one', async () => {
    const stepping = { itemId: open, memberId: 'dinum' }
    const reason = 'Marché en cours.'
    const recused = await committee.act(id, 'recuse', { ...stepping, reason })
    expect(recused.status).toBe(200)
    expect((await committee.act(id, 'withdraw-recusal', stepping)).status).toBe(200)
    expect((await committee.act(id, 'withdraw-recusal', stepping)).body.code).toBe(
      'nothing_to_undo',
    )
    const stranger = { ...stepping, memberId: 'personne', reason }
    expect((await committee.act(id, 'recuse', stranger)).body.code).toBe(
      'committee_member_not_found',
    )
  })

  test('without quorum nothing is decided', async () => {
    await committee.act(id, 'presence', { present: ['dinum'] })
    const one = { ...keep(open), votes: { for: 1, against: 0, abstention: 0 } }
    const { body } = await committee.act(id, 'decide', one)
    expect([body.code, body.detail]).toEqual(['quorum_not_met', expect.stringContaining('2')])
    // Of the two who remain, one is enough.
    await committee.act(id, 'recuse', { itemId: open, memberId: 'amf', reason: 'Conflit.' })
    expect((await committee.act(id, 'decide', one)).status).toBe(200)
    await committee.act(id, 'presence', { present: [] })
    await committee.act(id, 'edit', { changes: { quorumPercent: 0 } })
    const none = { ...keep(notKept), votes: { for: 0, against: 0, abstention: 0 } }
    expect((await committee.act(id, 'decide', none)).body.code).toBe('quorum_not_met')
    expect((await committee.act(id, 'presence', { present: ['x'] })).body.code).toBe(
      'committee_member_not_found',
    )
  })

  test('votes are asked for when the rule wants them, and carry the decision', async () => {
    const { votes: _, ...without } = keep(open)
    expect((await committee.act(id, 'decide', without)).body.code).toBe('votes_missing')
    const tied = { ...keep(open), votes: { for: 1, against: 1, abstention: 1 } }
    expect((await committee.act(id, 'decide', tied)).body.code).toBe('votes_disagree')
    await committee.act(id, 'edit', { changes: { votes: false } })
    expect((await committee.act(id, 'decide', without)).status).toBe(200)
  })

  test('only a member of the session has a grid in it', async () => {
    const stranger = await joinTeam(app, ['committee_member'])
    expect((await stranger.get(`${path}/grid`)).body.code).toBe('not_committee_member')
    expect((await stranger.post(`${path}/evaluate`, grid(open))).body.code).toBe(
      'not_committee_member',
    )
    const out = { itemId: open, reason: 'Un conflit.' }
    expect((await stranger.post(`${path}/recuse-myself`, out)).body.code).toBe(
      'not_committee_member',
    )
    expect((await stranger.get('/v1/staff/my-committees')).body.items).toEqual([])
    expect((await committee.amf.get('/v1/staff/my-committees')).body.items).toMatchObject([
      { id, progress: { evaluated: 0, of: 2 }, gridsDueAt: '2026-03-01T09:00:00.000Z', recused: 0 },
    ])
  })

  test('the team reads a session and its draft minutes; the list tells its state', async () => {
    const auditor = await joinTeam(app, ['auditor'])
    expect((await auditor.get('/v1/staff/committees')).body.items).toMatchObject([
      { id, state: 'in_preparation' },
    ])
    expect((await auditor.get(`${path}/minutes`)).body).toMatchObject({
      publishedAt: null,
      members: [{ name: 'Alix Maire', present: true }, {}, {}],
    })
    const gone = await auditor.get('/v1/staff/committees/inconnue')
    expect(gone.body.code).toBe('committee_not_found')
    const unknown = { ...committee.members[0], staffId: 'personne' }
    expect((await committee.create('proposals', { members: [unknown] })).body.code).toBe(
      'staff_member_not_found',
    )
  })

  const own = staffOperations.filter(({ tag }) => tag === 'committees')
  test.each(own)('$id is for its roles only', async ({ method, path: template, roles = [] }) => {
    const address = template.replace('{id}', id).replace('{itemId}', open)
    const call = (member: Awaited<ReturnType<typeof joinTeam>>) =>
      method === 'get' ? member.get(address) : member.post(address, {})
    const moderator = await joinTeam(app, ['moderator'])
    expect((await call(moderator)).body.code).toBe('staff_role_missing')
    const reader = await joinTeam(app, [
      roles.includes('committee_member') ? 'auditor' : 'committee_member',
    ])
    expect((await call(reader)).body.code).toBe('staff_role_missing')
    const init = method === 'get' ? {} : { method: 'POST', body: '{}' }
    expect((await app.request(address, init)).status).toBe(401)
  })
})
