// A consultation between its form and the server: themes keep their ids, a copy keeps its rhythm.
import { expect, test } from 'vitest'
import { checksOf, phasesFrom, rulesIn, themesIn } from './plan.ts'

const before = [
  { id: 'mobilite', title: 'Mobilité' },
  { id: 'ecole', title: 'École' },
]

test('a theme that stays or is renamed keeps its id; a new one gets its own', () => {
  expect(themesIn('Mobilités\nÉcole\n\n École \nCulture, sport', before)).toEqual([
    { id: 'mobilite', title: 'Mobilités' },
    { id: 'ecole', title: 'École' },
    { id: 'culture-sport', title: 'Culture, sport' },
  ])
  expect(themesIn('École', before)).toEqual([{ id: 'ecole', title: 'École' }])
  expect(themesIn('Ecole', [{ id: 'ecole', title: 'École' }])[0]?.id).toBe('ecole')
})

test('a copy has its phases as far from each other as they were', () => {
  const phase = (opensAt: string, closesAt: string | null) =>
    ({
      kind: 'support',
      title: 'Soutiens',
      opensAt,
      closesAt,
      state: 'closed',
      position: 0,
    }) as const
  const copied = phasesFrom(
    [
      phase('2026-01-10T08:00:00.000Z', '2026-02-10T08:00:00.000Z'),
      phase('2026-01-20T08:00:00.000Z', null),
    ],
    '2027-01-10T08:00:00.000Z',
  )
  expect(copied.map(({ opensAt, closesAt }) => [opensAt, closesAt])).toEqual([
    ['2027-01-10T08:00:00.000Z', '2027-02-10T08:00:00.000Z'],
    ['2027-01-20T08:00:00.000Z', null],
  ])
})

test('rules of a form, and what is missing before publishing', () => {
  expect(
    rulesIn({ supportingKinds: 'commune', options: 'residentsSupport', envelope: '1 200 000,50' }),
  ).toMatchObject({
    supportingKinds: ['commune'],
    residentsSupport: true,
    groupingClosesAtSupport: false,
    envelopeCents: 120_000_050,
  })
  const missing = checksOf({ themes: [], phases: [] }, new Date())
  expect(missing.filter(({ isMet, stops }) => !isMet && stops).map(({ name }) => name)).toEqual([
    'themes',
    'phases',
  ])
})
