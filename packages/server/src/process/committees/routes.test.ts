// Committee 1: a session prepared, decided, published in one act, and corrected.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { committeeOf, keep, setAside, type TestCommittee } from '../../../testing/committee.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { refusalOf } from '../../../testing/refusals.ts'
import { joinTeam } from '../../../testing/team.ts'
import { publishDue } from './publish.ts'

const { open, kept, notKept } = proposals

describe.each(engines)('committee 1 on %s', (engine) => {
  const app = useApp(engine)
  let committee: TestCommittee
  let id: string
  beforeEach(async () => {
    committee = await committeeOf(app)
    id = await committee.open('proposals', [open, notKept])
  })
  const eventsOf = async (...kinds: string[]) => {
    const rows = await app.db.selectFrom('events').select(['kind', 'subject']).execute()
    return rows.filter(({ kind }) => kinds.includes(kind))
  }
  const decisionOf = async (proposal: string) => (await app.client.proposals.get(proposal)).decision

  test('nothing is public before publication, then all of it at once', async () => {
    expect((await committee.act(id, 'decide', keep(open))).status).toBe(200)
    expect((await committee.act(id, 'decide', setAside(notKept))).status).toBe(200)
    expect(await decisionOf(open)).toBeNull()
    expect((await app.client.committees.list()).items).toEqual([])
    expect(await refusalOf(app.client.committees.get(id))).toMatchObject({
      code: 'committee_not_found',
    })
    expect((await app.request(`/comites/${id}`)).status).toBe(404)
    expect(await eventsOf('proposal.kept', 'committee.published')).toEqual([])

    const published = await committee.act(id, 'publish')
    expect(published.body).toMatchObject({ state: 'published', counts: { favourable: 1 } })
    expect(await decisionOf(open)).toBe('kept')
    expect(await decisionOf(notKept)).toBe('not_kept')
    expect(await eventsOf('proposal.kept', 'proposal.set_aside', 'committee.published')).toEqual([
      { kind: 'proposal.set_aside', subject: notKept },
      { kind: 'proposal.kept', subject: open },
      { kind: 'committee.published', subject: id },
    ])
    const minutes = await app.client.committees.get(id)
    expect(minutes).toMatchObject({
      counts: { favourable: 1, unfavourable: 1, putOff: 0 },
      decisions: [
        { item: { id: open }, outcome: 'keep', votes: { for: 2, against: 1, abstention: 0 } },
        { item: { id: notKept }, outcome: 'set_aside', voters: { present: 3, of: 3 } },
      ],
    })
    const page = await (await app.request(`/comites/${id}`)).text()
    expect(page).toContain('Beaucoup de communes l’attendent.')
  })

  test('a set time is kept by the clock, once, whoever looks', async () => {
    await committee.act(id, 'decide', keep(open))
    const at = '2026-03-02T12:00:00.000Z'
    expect((await committee.act(id, 'publish', { at })).body).toMatchObject({
      state: 'scheduled',
      publishAt: at,
    })
    app.clock.now = new Date('2026-03-02T11:59:59.999Z')
    expect(await publishDue(app.deps)).toEqual([])
    expect(await decisionOf(open)).toBeNull()
    app.clock.now = new Date(at)
    const twice = await Promise.all([publishDue(app.deps), publishDue(app.deps)])
    expect(twice.flat()).toEqual([id])
    expect(await decisionOf(open)).toBe('kept')
    expect(await eventsOf('committee.published', 'proposal.kept')).toHaveLength(2)
    expect((await app.client.committees.get(id)).decisions[1]).toMatchObject({ outcome: null })
  })

  test('a set time can be taken back before it comes', async () => {
    await committee.act(id, 'decide', keep(open))
    await committee.act(id, 'publish', { at: '2026-03-02T12:00:00.000Z' })
    expect((await committee.act(id, 'cancel-publication')).body.state).toBe('in_preparation')
    app.clock.now = new Date('2026-03-03T00:00:00.000Z')
    expect(await publishDue(app.deps)).toEqual([])
    expect((await committee.act(id, 'cancel-publication')).body.code).toBe('publication_not_set')
  })

  test('a decision is undone before publication, one by one', async () => {
    await committee.act(id, 'decide', keep(open))
    await committee.act(id, 'decide', setAside(open))
    await committee.act(id, 'undo', { itemId: open })
    expect((await committee.itemsOf(id))[0].outcome).toBe('keep')
    await committee.act(id, 'undo', { itemId: open })
    expect((await committee.act(id, 'undo', { itemId: open })).body.code).toBe('nothing_to_undo')
    expect((await committee.act(id, 'publish')).body.code).toBe('nothing_decided')
  })

  test('after publication only a correction with a public reason changes a decision', async () => {
    await committee.act(id, 'decide', keep(open))
    const why = 'Une voix avait été comptée deux fois.'
    const correction = { itemId: open, why, decision: setAside(open) }
    expect((await committee.act(id, 'correct', correction)).body.code).toBe(
      'committee_not_published',
    )
    await committee.act(id, 'publish')
    for (const [name, body] of [
      ['decide', setAside(open)],
      ['undo', { itemId: open }],
      ['publish', {}],
      ['items', { remove: [notKept] }],
      ['edit', { changes: { title: 'Un autre titre' } }],
      ['presence', { present: [] }],
    ] as const) {
      expect([name, (await committee.act(id, name, body)).body.code]).toEqual([
        name,
        'committee_published',
      ])
    }
    expect((await committee.act(id, 'correct', correction)).status).toBe(200)
    expect(await decisionOf(open)).toBe('not_kept')
    expect((await app.client.committees.get(id)).corrections).toMatchObject([
      { itemId: open, why, before: { outcome: 'keep' }, after: { outcome: 'set_aside' } },
    ])
    await committee.act(id, 'correct', { itemId: open, why, decision: null })
    expect(await decisionOf(open)).toBeNull()
    expect(await eventsOf('proposal.reopened')).toHaveLength(1)
  })

  test('what was not kept returns to a later session, which has the last word', async () => {
    await committee.act(id, 'decide', setAside(open))
    await committee.act(id, 'publish')
    const later = await committee.open('proposals', [open])
    await committee.act(later, 'decide', keep(open))
    app.clock.now = new Date(app.clock.now.getTime() + 1000)
    await committee.act(later, 'publish')
    expect(await decisionOf(open)).toBe('kept')
    const correction = { itemId: open, why: 'Une erreur.', decision: null }
    expect((await committee.act(id, 'correct', correction)).body.code).toBe('undo_later_first')
    await committee.act(later, 'correct', correction)
    expect(await decisionOf(open)).toBe('not_kept')
    expect((await committee.act(id, 'correct', correction)).status).toBe(200)
    expect(await decisionOf(open)).toBeNull()
  })

  test('an item that is kept, unknown or elsewhere does not come before it', async () => {
    for (const one of [kept, proposals.forTerritories, 'inconnue']) {
      expect((await committee.act(id, 'items', { add: [one] })).body.code).toBe('item_not_eligible')
    }
    const { body } = await committee.create('proposals')
    expect((await committee.act(body.id, 'items', { add: [open] })).body.code).toBe(
      'item_in_other_committee',
    )
  })

  test('what a committee decided about is neither merged nor unpublished meanwhile', async () => {
    const moderator = await joinTeam(app, ['moderator'])
    await committee.act(id, 'decide', setAside(notKept))
    await committee.act(id, 'decide', keep(open))
    const version = (await moderator.get(`/v1/staff/proposals/${open}`)).body.version
    const other = await app.db
      .selectFrom('proposals')
      .select('version')
      .where('id', '=', kept)
      .executeTakeFirstOrThrow()
    await app.db.updateTable('proposals').set({ decision: null }).where('id', '=', kept).execute()
    await app.db
      .updateTable('consultations')
      .set((row) => ({
        rules: row.fn('replace', [
          'rules',
          row.val('{"supportingKinds"'),
          row.val('{"groupingClosesAtSupport":false,"supportingKinds"'),
        ]),
      }))
      .execute()
    const merge = { version, into: kept, intoVersion: other.version }
    const answer = await moderator.post(`/v1/staff/proposals/${open}/merge`, merge)
    expect(answer.body.code).toBe('before_committee')
    await committee.act(id, 'undo', { itemId: open })
    expect((await moderator.post(`/v1/staff/proposals/${open}/merge`, merge)).status).toBe(200)
  })

  test('two secretaries never overwrite each other', async () => {
    const version = await committee.versionOf(id)
    const other = await joinTeam(app, ['committee_secretary'], 'Une autre')
    const path = `/v1/staff/committees/${id}`
    const answers = await Promise.all([
      committee.secretary.post(`${path}/decide`, { version, ...keep(open) }),
      other.post(`${path}/decide`, { version, ...setAside(open) }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('changed_meanwhile')
  })
})
