// The official geography, read whole: counts that are known, and one collectivité for two tiers.
import { expect, test } from 'vitest'
import { territoryId } from './contract.ts'
import { readEdition } from './edition.ts'
import { territoryLabel } from './store.ts'

const { territories, otherNames, name } = readEdition('2026-01-01')
const ids = new Set(territories.map(({ id }) => id))
const communes = territories.filter(({ kind }) => kind === 'commune')

test('counts what exists, once', () => {
  expect(communes).toHaveLength(34_961)
  expect(territories.filter(({ kind }) => kind === 'epci')).toHaveLength(1266)
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
  ['Saint-Martin', ['department-978'], ['commune-97801']],
  ['Saint-Barthélemy', ['department-977'], ['commune-97701']],
  ['Plaine Commune', ['epci-200057867'], []],
  ['lands without inhabitants', [], ['department-984', 'commune-98412', 'commune-98901']],
])('%s is there once a collectivité', (_, present, absent) => {
  for (const id of present) expect([id, ids.has(id)]).toEqual([id, true])
  for (const id of absent) expect([id, ids.has(id)]).toEqual([id, false])
})

test('known gaps of the source stay gaps', () => {
  expect(communes.filter(({ siren }) => siren === null)).toHaveLength(86)
  expect(communes.filter(({ population }) => population === null)).toEqual([])
  expect(communes.filter(({ postcodes }) => postcodes === '')).toEqual([])
  expect(communes.filter(({ member_of }) => member_of === null)).toHaveLength(90)
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

const one = (id: string) => territories.find((row) => row.id === id)

test('the Rhône leaves out the Métropole de Lyon', () => {
  const [rhone = 0, lyon = 0] = ['department-69', 'epci-200046977'].map(
    (id) => one(id)?.population ?? 0,
  )
  const all = communes.filter((row) => row.department_code === '69')
  const sum = all.reduce((total, row) => total + (row.population ?? 0), 0)
  expect(rhone).toBeLessThan(500_000)
  expect(sum - rhone).toBeGreaterThan(lyon * 0.97)
})

test('départements and régions have their SIREN, by its key; collectivités d’outre-mer have none', () => {
  const large = territories.filter(({ kind }) => kind === 'department' || kind === 'region')
  expect(large.filter(({ siren }) => siren === null).map(({ code }) => code)).toEqual([
    '975',
    '977',
    '978',
    '986',
    '987',
    '988',
  ])
  const numbers = large.flatMap(({ siren }) => siren ?? [])
  expect(numbers.filter((siren) => keyOf(siren) !== 0)).toEqual([])
  const all = territories.flatMap(({ siren }) => siren ?? [])
  expect(new Set(all).size).toBe(all.length)
  expect(one('department-14')?.siren).toBe('221401185')
  expect(one('region-28')?.siren).toBe('200053403')
})

/** Luhn's: 0 for a number without a slip. */
function keyOf(number: string) {
  const digits = [...number].reverse().map((digit, at) => Number(digit) * (at % 2 ? 2 : 1))
  return digits.reduce((sum, digit) => sum + (digit > 9 ? digit - 9 : digit), 0) % 10
}

test('former communes and arrondissements lead to a commune that exists', () => {
  expect(otherNames.filter(({ territory_id }) => !ids.has(territory_id))).toEqual([])
  expect(otherNames).toContainEqual({
    territory_id: 'commune-74010',
    name: 'Annecy-le-Vieux',
    code: '74011',
  })
  // Nothing in the edition is called so any more: one was joined in 1943, the other took a longer name before.
  const namesOf = (at: string) => otherNames.filter(({ code }) => code === at)
  expect(namesOf('60696')).toEqual([
    { territory_id: 'commune-60057', name: 'Voisinlieu', code: '60696' },
  ])
  expect(namesOf('14577').map(({ name }) => name)).toEqual(['Saint-Gabriel', 'Saint-Gabriel-Brécy'])
  expect(otherNames.find(({ code }) => code === '69383')?.territory_id).toBe('commune-69123')
  const keys = otherNames.map((row) => Object.values(row).join(' '))
  expect(new Set(keys).size).toBe(keys.length)
})

test.each([
  ['department-987', 'Polynésie française (collectivité d’outre-mer)'],
  ['department-988', 'Nouvelle-Calédonie (collectivité à statut particulier)'],
  ['department-6AE', 'Alsace (collectivité européenne)'],
  ['region-02', 'Martinique (collectivité territoriale)'],
  ['epci-200046977', 'Métropole de Lyon (collectivité à statut particulier)'],
  ['department-976', 'Mayotte (département)'],
  ['commune-98818', 'Nouméa (Nouvelle-Calédonie)'],
])('%s is called %s', (id, label) => {
  expect(territoryLabel(one(id) ?? expect.fail(id))).toBe(label)
})
