// What committees published is told with its day: kept proposals, funded projects, money to the cent.

import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { fromJson, toJson } from '../../platform/db/json.ts'

const id = 'numerique-2026'

describe.each(engines)('decisions in reports on %s', (engine) => {
  const app = useApp(engine)
  const report = (year?: number) => app.client.consultations.report(id, year ? { year } : {})

  beforeEach(async () => {
    await app.db
      .updateTable('phases')
      .set({ opens_at: '2024-01-10T00:00:00.000Z' })
      .where('position', '=', 0)
      .execute()
    for (const table of ['contributions', 'proposals'] as const) {
      const at = table === 'proposals' ? 'published_at' : 'received_at'
      await app.db
        .updateTable(table)
        .set({ [at]: '2024-02-01T00:00:00.000Z' })
        .execute()
    }
  })

  const session = async (
    name: string,
    published_at: string | null,
    items: { id: string; outcome: 'keep' | 'set_aside' | 'fund' | 'not_fund'; cents?: number }[],
  ) => {
    const subject = items.some((one) => one.outcome.endsWith('fund'))
      ? 'contributions'
      : 'proposals'
    await app.db
      .insertInto('committee_sessions')
      .values({
        id: name,
        consultation_id: id,
        subject,
        title: `Comité ${name}`,
        rule: '',
        meets_at: '2024-05-03T09:00:00.000Z',
        place: null,
        criteria: toJson([]),
        score_max: 5,
        quorum_percent: 50,
        votes: 0,
        version: 1,
        publish_at: null,
        published_at,
        created_at: '2024-04-01T00:00:00.000Z',
      })
      .execute()
    await app.db
      .insertInto('committee_items')
      .values(
        items.map((item, position) => ({
          session_id: name,
          item_id: item.id,
          position,
          outcome: item.outcome,
          reason: 'Une raison.',
          amount_cents: item.cents ?? null,
          roadmap: null,
          votes_for: null,
          votes_against: null,
          abstentions: null,
          voters: null,
          voters_of: null,
          before: null,
          territories: null,
          score_hundredths: null,
        })),
      )
      .execute()
  }

  test('money is what published committees granted, to the cent, against the envelope', async () => {
    const { rules } = await app.db
      .selectFrom('consultations')
      .select('rules')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await app.db
      .updateTable('consultations')
      .set({ rules: toJson({ ...fromJson(rules), envelopeCents: 3_000_000_000 }) })
      .where('id', '=', id)
      .execute()
    await session('deux', '2024-07-05T10:00:00.000Z', [
      { id: 'c-groupee', outcome: 'fund', cents: 1_720_000_001 },
      { id: 'c-reorientee', outcome: 'not_fund' },
    ])
    await session('secret', null, [{ id: 'c-recue', outcome: 'fund', cents: 5 }])
    const { funnel, money } = await report()
    expect(funnel).toMatchObject({ projects: 1, unfunded: 1 })
    expect(money).toEqual({
      envelopeCents: 3_000_000_000,
      grantedCents: 1_720_000_001,
      projects: [
        {
          contributionId: 'c-groupee',
          title: 'Réunir les agendas des associations',
          themeId: 'citoyennete',
          amountCents: 1_720_000_001,
          territory: { id: 'commune-14327', label: 'Hérouville-Saint-Clair (Calvados)' },
          committee: { id: 'deux', title: 'Comité deux' },
          publishedAt: '2024-07-05T10:00:00.000Z',
        },
      ],
    })
  })

  test('without an envelope there is no limit, and what stays secret is not counted', async () => {
    await session('secret', null, [{ id: 'c-groupee', outcome: 'fund', cents: 5 }])
    const { funnel, money } = await report()
    expect(funnel).toMatchObject({ projects: 0, unfunded: 0 })
    expect(money).toEqual({ envelopeCents: null, grantedCents: 0, projects: [] })
  })

  test('an item that comes back counts once, by the last decision of that time', async () => {
    await session('un', '2024-07-05T10:00:00.000Z', [{ id: 'c-groupee', outcome: 'not_fund' }])
    await session('deux', '2025-07-05T10:00:00.000Z', [
      { id: 'c-groupee', outcome: 'fund', cents: 700 },
    ])
    const figures = async (year?: number) => {
      const { funnel, money } = await report(year)
      return [funnel.projects, funnel.unfunded, money.grantedCents]
    }
    expect(await figures(2024)).toEqual([0, 1, 0])
    expect(await figures(2025)).toEqual([1, 0, 700])
    expect(await figures()).toEqual([1, 0, 700])
  })

  test('a proposal is kept from the day on which that was published', async () => {
    await session('un', '2025-05-03T10:00:00.000Z', [{ id: proposals.kept, outcome: 'keep' }])
    const kept = async (year?: number) => {
      const { funnel } = await report(year)
      return [funnel.kept, funnel.setAside]
    }
    expect(await kept(2024)).toEqual([0, 1])
    expect(await kept(2025)).toEqual([1, 1])
    expect(await kept()).toEqual([1, 1])
  })

  test('a contribution that a committee decided on is still one that was grouped', async () => {
    const act = {
      contribution_id: 'c-groupee',
      from_state: 'grouped' as const,
      reply: null,
      why: null,
      before: toJson([]),
      after: toJson([]),
      programme_id: null,
      reason: null,
      reason_text: null,
      assignee_id: null,
      undoes: null,
      staff_id: 'x',
      at: '2024-07-05T10:00:00.000Z',
    }
    await app.db
      .insertInto('contribution_acts')
      .values({ ...act, version: 2, act: 'select', to_state: 'selected' })
      .execute()
    const { funnel } = await report(2024)
    expect(funnel).toMatchObject({ received: 4, grouped: 1, waiting: 1 })
  })
})
