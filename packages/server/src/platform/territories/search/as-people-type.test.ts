// What people type finds what they mean among the first three: the real geography.
import { beforeAll, expect, test } from 'vitest'
import { asPeopleType } from '../../../../testing/as-people-type.ts'
import { inSlices } from '../../slices.ts'
import { readEdition } from '../edition.ts'
import { type TerritoryRow, territoryLabel } from '../store.ts'
import { findIn } from './find.ts'
import { buildIndex, type TerritoryIndex } from './index.ts'

const { territories, otherNames } = readEdition('2026-01-01')
const expected = asPeopleType
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [typed = '', meant = ''] = line.split(' > ')
    return { typed, meant }
  })
let index: TerritoryIndex

beforeAll(async () => {
  index = await inSlices(buildIndex(territories, otherNames))
}, 60_000)

const find = (q: string, limit = 3) => findIn(index, { q, limit })

function isMeant(row: TerritoryRow, meant: string) {
  const ofKind = meant.match(/^(epci|department|region) (.+)$/)
  if (ofKind) return row.kind === ofKind[1] && row.name === ofKind[2]
  const [, name, code] = meant.match(/^(.+), (\w+)$/) ?? []
  return row.kind === 'commune' && row.name === name && row.department_code === code
}

test('each of the list means a territory that exists', () => {
  const unknown = expected.filter(({ meant }) => !territories.some((row) => isMeant(row, meant)))
  expect(unknown).toEqual([])
  expect(expected.length).toBeGreaterThanOrEqual(300)
})

test('98 in a hundred are among the first three', () => {
  const missed = expected.filter(
    ({ typed, meant }) => !find(typed).some(({ row }) => isMeant(row, meant)),
  )
  const share = 1 - missed.length / expected.length
  console.log(`found: ${(share * 100).toFixed(1)} % of ${expected.length}`, missed)
  expect(share).toBeGreaterThanOrEqual(0.98)
})

const names = (q: string, limit = 3) => find(q, limit).map(({ row }) => row.name)

test('the closest first, then the most peopled; a kind alone when it is asked for', () => {
  expect(names('saint denis', 2)).toEqual(['Saint-Denis', 'Saint-Denis'])
  expect(find('saint denis', 2).map(({ row }) => row.department_code)).toEqual(['974', '93'])
  expect(findIn(index, { q: 'nantes', kind: 'epci', limit: 1 })[0]?.row.name).toBe(
    'Nantes Métropole',
  )
  expect(find('nantse', 1)[0]?.closeness).toBe('slip')
  expect(find('nantes', 1)[0]?.closeness).toBe('same')
})

test.each([
  ['caen 93'],
  ['lille 75015'],
  ['qsdfghjklm'],
  ['%'],
  ["'; drop table territories; --"],
  ['🙂'],
  ['99999'],
])('"%s" finds nothing', (q) => {
  expect(find(q)).toEqual([])
})

test('a former commune is found beside the one that took it, in any order', () => {
  const byId = new Map(territories.map((row) => [row.id, row]))
  const missed = otherNames
    .filter(({ name }, at) => name && at % 23 === 0)
    .flatMap(({ name, territory_id }) => {
      const today = byId.get(territory_id)?.name ?? ''
      const typed = [`${name} ${today}`, `${today} ${name}`.toLowerCase(), `${name} (${today})`]
      return typed.filter((q) => !find(q).some(({ row }) => row.id === territory_id))
    })
  expect(missed).toEqual([])
})

test('every own label finds its territory first', () => {
  const every = territories.filter((_, at) => at % 29 === 0)
  const labels = new Map(every.map((row) => [territoryLabel(row), row.id]))
  const isShared = (label: string) =>
    territories.filter((row) => territoryLabel(row) === label).length > 1
  const missed = [...labels].filter(([label, id]) => find(label, 1)[0]?.row.id !== id)
  expect(missed.filter(([label]) => !isShared(label))).toEqual([])
}, 30_000)
