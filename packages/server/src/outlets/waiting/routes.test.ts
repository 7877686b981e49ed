// What waits, by kind: what each role may know of it, and since when.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { joinTeam } from '../../../testing/team.ts'

type Item = { kind: string; count: number; oldestAt: string | null }

describe.each(engines)('what waits on %s', (engine) => {
  const app = useApp(engine)
  const waiting = async (one: Awaited<ReturnType<typeof joinTeam>>) => {
    const { status, body } = await one.get('/v1/staff/waiting')
    expect(status).toBe(200)
    return new Map<string, Item>(body.items.map((item: Item) => [item.kind, item]))
  }

  test('each role is told of what it may list', async () => {
    const ofRole = async (role: Parameters<typeof joinTeam>[1][number]) =>
      [...(await waiting(await joinTeam(app, [role]))).keys()].sort()
    expect(await ofRole('committee_member')).toEqual(['item_to_score'])
    expect(await ofRole('sites_manager')).toEqual(['site_registration'])
    expect(await ofRole('catalogue_editor')).toEqual(['service_request', 'service_to_confirm'])
    expect(await ofRole('committee_secretary')).toEqual([])
    expect(await ofRole('moderator')).not.toContain('item_to_score')
    expect(await ofRole('administrator')).toHaveLength(10)
  })

  test('contributions are counted as their list has them, mine apart', async () => {
    const one = await joinTeam(app, ['moderator'])
    const { body } = await one.get('/v1/staff/contributions?state=received')
    const [oldest] = body.items
    const path = `/v1/staff/contributions/${oldest.id}/assign`
    const { version } = oldest
    expect((await one.post(path, { version, assigneeId: one.id })).status).toBe(200)
    const found = await waiting(one)
    expect(found.get('received_contribution')).toMatchObject({
      count: body.items.length,
      oldestAt: oldest.receivedAt,
    })
    const mine = { kind: 'contribution_assigned_to_me', count: 1, oldestAt: oldest.receivedAt }
    expect(found.get('contribution_assigned_to_me')).toEqual(mine)
    const none = { kind: 'case', count: 0, oldestAt: null }
    expect(found.get('case')).toEqual(none)
  })
})
