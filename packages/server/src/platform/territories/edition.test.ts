// The official geography, read whole: counts that are known, and one collectivité for two tiers.
import { expect, test } from 'vitest'
import { territoryId } from './contract.ts'
import { readEdition } from './edition.ts'

const { territories, name } = readEdition('2026-01-01')
const ids = new Set(territories.map(({ id }) => id))
const communes = territories.filter(({ kind }) => kind === 'commune')

test('counts what exists, once', () => {
  expect(communes).toHaveLength(34_969)
  expect(territories.filter(({ kind }) => kind === 'epci')).toHaveLength(1255)
  expect(ids.size).toBe(territories.length)
  expect(name).toMatch(/^\d+\.\d+\.\d+$/)
})

test('every id has the form that the contract takes', () => {
  expect(territories.filter(({ id }) => !territoryId.safeParse(id).success)).toEqual([])
})

test('no commune déléguée or associée, no arrondissement', () => {
  // Hérouvillette is a commune; Sannerville was one again; Lyon 1er and Bagnoles are none.
  for (const code of ['69381', '75101', '13201']) expect(ids.has(`commune-${code}`)).toBe(false)
  for (const code of ['69123', '75056', '13055']) expect(ids.has(`commune-${code}`)).toBe(true)
})

test.each([
  ['Corse', ['region-94'], ['department-2A', 'department-2B']],
  ['Alsace', ['department-6AE'], ['department-67', 'department-68']],
  ['Martinique', ['region-02'], ['department-972']],
  ['Guyane', ['region-03'], ['department-973']],
  ['Mayotte', ['department-976'], ['region-06']],
  ['Paris', ['commune-75056', 'region-11'], ['department-75']],
  ['La Réunion', ['department-974', 'region-04'], []],
])('%s is there once a collectivité', (_, present, absent) => {
  for (const id of present) expect([id, ids.has(id)]).toEqual([id, true])
  for (const id of absent) expect([id, ids.has(id)]).toEqual([id, false])
})

test('known gaps of the source stay gaps', () => {
  expect(communes.filter(({ siren }) => siren === null)).toHaveLength(94)
  expect(communes.filter(({ population }) => population === null)).toHaveLength(6)
  expect(communes.filter(({ postcodes }) => postcodes === '')).toHaveLength(5)
  expect(communes.filter(({ member_of }) => member_of === null)).toHaveLength(98)
})

test('a commune knows its département, its grouping and its numbers', () => {
  expect(communes.find(({ id }) => id === 'commune-14118')).toMatchObject({
    name: 'Caen',
    department_code: '14',
    department_name: 'Calvados',
    region_code: '28',
    siren: '211401187',
    member_of: 'epci-200065597',
    search_key: 'caen',
    ended_on: null,
    postcodes: '14000',
  })
  const members = communes.filter(({ member_of }) => member_of === 'epci-200065597')
  expect(members.length).toBeGreaterThan(40)
})

test('every name can be searched, and every grouping that is named exists', () => {
  expect(territories.filter(({ search_key }) => search_key === '')).toEqual([])
  const named = new Set(communes.flatMap(({ member_of }) => member_of ?? []))
  expect([...named].filter((id) => !ids.has(id))).toEqual([])
})
