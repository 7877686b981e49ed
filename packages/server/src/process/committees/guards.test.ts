// What a committee decided about is held still until that is public: no unpublishing, no merge undone.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { committeeOf, keep, type TestCommittee } from '../../../testing/committee.ts'
import { engines } from '../../../testing/engines.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'

describe.each(engines)('proposals under a committee on %s', (engine) => {
  const app = useApp(engine)
  let committee: TestCommittee
  let moderator: Member

  beforeEach(async () => {
    // Grouping is open; the committee sits all the same.
    await app.db
      .updateTable('phases')
      .set({ opens_at: '2027-01-01T00:00:00.000Z', closes_at: null })
      .where('kind', '=', 'support')
      .execute()
    committee = await committeeOf(app)
    moderator = await joinTeam(app, ['moderator'])
  })

  async function proposal(title: string) {
    const { body } = await moderator.post('/v1/staff/proposals', {
      consultationId: 'numerique-2026',
      themeId: 'citoyennete',
      title,
      summary: 'Pour que chacun s’y retrouve.',
      description: '',
    })
    await app.db
      .insertInto('contributions')
      .values({
        id: `c-${body.id}`,
        consultation_id: 'numerique-2026',
        kind: 'need',
        theme_id: 'citoyennete',
        territory_id: 'commune-14118',
        profile: 'agent',
        function: '',
        title: 'Un besoin',
        text: 'Un texte.',
        state: 'received',
        evidence: 'email',
        receipt: `PV-${body.id}`,
        received_at: app.clock.now.toISOString(),
      })
      .execute()
    const grouped = await moderator.post(`/v1/staff/contributions/c-${body.id}/group`, {
      version: 1,
      proposalIds: [body.id],
    })
    expect(grouped).toMatchObject({ status: 200 })
    const items = [{ id: body.id, version: await versionOf(body.id) }]
    expect((await moderator.post('/v1/staff/proposal-publications', { items })).status).toBe(200)
    return String(body.id)
  }
  const versionOf = async (id: string): Promise<number> =>
    (await moderator.get(`/v1/staff/proposals/${id}`)).body.version
  const act = async (id: string, name: string, body: object = {}) =>
    moderator.post(`/v1/staff/proposals/${id}/${name}`, { version: await versionOf(id), ...body })

  test('it is not unpublished until the decision is taken back', async () => {
    const id = await proposal('Une carte des guichets')
    const session = await committee.open('proposals', [id])
    expect((await committee.act(session, 'decide', keep(id))).status).toBe(200)
    expect((await act(id, 'undo')).body.code).toBe('before_committee')
    await committee.act(session, 'undo', { itemId: id })
    expect((await act(id, 'undo')).body).toMatchObject({ state: 'draft' })
  })

  test('a merge into it is not undone until the decision is taken back', async () => {
    const id = await proposal('Une carte des guichets')
    const other = await proposal('Un plan des guichets')
    const merge = { into: id, intoVersion: await versionOf(id) }
    expect((await act(other, 'merge', merge)).status).toBe(200)
    const session = await committee.open('proposals', [id])
    expect((await committee.act(session, 'decide', keep(id))).status).toBe(200)
    expect((await act(other, 'undo')).body.code).toBe('before_committee')
    await committee.act(session, 'undo', { itemId: id })
    expect((await act(other, 'undo')).body).toMatchObject({ state: 'published' })
  })

  test('once published, the decision holds it for good', async () => {
    const id = await proposal('Une carte des guichets')
    const session = await committee.open('proposals', [id])
    await committee.act(session, 'decide', keep(id))
    await committee.act(session, 'publish')
    const refused = await act(id, 'undo')
    expect([refused.status, refused.body.code]).toEqual([409, 'state_forbids'])
  })
})
