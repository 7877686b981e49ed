// What people type finds what they mean among the first three: the real geography.
import { beforeAll, expect, test } from 'vitest'
import { asPeopleType } from '../../../../testing/as-people-type.ts'
import { indexOf } from '../../../../testing/territory-index.ts'
import { inSlices } from '../../slices.ts'
import type { Territory } from '../contract.ts'
import { readEdition } from '../edition.ts'
import { toTerritory } from '../store.ts'
import { findIn } from './find.ts'
import type { TerritoryIndex } from './index.ts'

const edition = readEdition('2026-01-01')
const { otherNames } = edition
const territories = edition.territories.map(toTerritory)
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
  index = await inSlices(indexOf(edition))
}, 60_000)

const find = (q: string, limit = 3) => findIn(index, { q, limit })

function isMeant(one: Territory, meant: string) {
  const ofKind = meant.match(/^(epci|department|region) (.+)$/)
  if (ofKind) return one.kind === ofKind[1] && one.name === ofKind[2]
  const [, name, code] = meant.match(/^(.+), (\w+)$/) ?? []
  return one.kind === 'commune' && one.name === name && one.departmentCode === code
}

test('each of the list means a territory that exists', () => {
  const byName = Map.groupBy(territories, ({ name }) => name)
  const nameIn = (meant: string) => meant.replace(/^(epci|department|region) |, \w+$/g, '')
  const unknown = expected.filter(
    ({ meant }) => !byName.get(nameIn(meant))?.some((row) => isMeant(row, meant)),
  )
  expect(unknown).toEqual([])
  expect(expected.length).toBeGreaterThanOrEqual(300)
})

test('98 in a hundred are among the first three', () => {
  const missed = expected.filter(
    ({ typed, meant }) => !find(typed).some(({ territory }) => isMeant(territory, meant)),
  )
  const share = 1 - missed.length / expected.length
  console.log(`found: ${(share * 100).toFixed(1)} % of ${expected.length}`, missed)
  expect(share).toBeGreaterThanOrEqual(0.98)
})

const names = (q: string, limit = 3) => find(q, limit).map(({ territory }) => territory.name)

test('the closest first, then the most peopled; a kind alone when it is asked for', () => {
  expect(names('saint denis', 2)).toEqual(['Saint-Denis', 'Saint-Denis'])
  expect(find('saint denis', 2).map(({ territory }) => territory.departmentCode)).toEqual([
    '974',
    '93',
  ])
  expect(findIn(index, { q: 'nantes', kind: 'epci', limit: 1 })[0]?.territory.name).toBe(
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
      return typed.filter((q) => !find(q).some(({ territory }) => territory.id === territory_id))
    })
  expect(missed).toEqual([])
})

test('every own label finds its territory first', () => {
  const every = territories.filter((_, at) => at % 29 === 0)
  const labels = new Map(every.map(({ label, id }) => [label, id]))
  const isShared = (label: string) => territories.filter((one) => one.label === label).length > 1
  const missed = [...labels].filter(([label, id]) => find(label, 1)[0]?.territory.id !== id)
  expect(missed.filter(([label]) => !isShared(label))).toEqual([])
}, 30_000)
