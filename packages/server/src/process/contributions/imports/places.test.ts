// Names of places: labels and codes are taken as they are, bare names only where nothing else is meant.
import { expect, test } from 'vitest'
import { findPlace, homeIn, isWithin, type Place, placesOf, plausibilityIn } from './places.ts'

const place = (id: string, name: string, more: Partial<Place> = {}): Place => ({
  id,
  kind: id.startsWith('epci')
    ? 'epci'
    : id.startsWith('department')
      ? 'department'
      : id.startsWith('region')
        ? 'region'
        : 'commune',
  code: id.split('-')[1] ?? '',
  name,
  siren: null,
  department_code: null,
  department_name: null,
  region_code: null,
  member_of: null,
  ...more,
})
const loire = { department_code: '44', department_name: 'Loire-Atlantique', region_code: '52' }
const places = placesOf([
  place('commune-44109', 'Nantes', { ...loire, siren: '214401093', member_of: 'epci-244400404' }),
  place('commune-44143', 'Rezé', { ...loire, member_of: 'epci-244400404' }),
  place('commune-44079', 'Le Landreau', loire),
  place('epci-244400404', 'Nantes Métropole', { siren: '244400404' }),
  place('commune-21292', 'Gerland', {
    department_code: '21',
    department_name: 'Côte-d’Or',
    region_code: '27',
  }),
  place('department-44', 'Loire-Atlantique', { region_code: '52' }),
  place('region-52', 'Pays de la Loire'),
  place('department-59', 'Nord', { region_code: '32' }),
  place('department-974', 'La Réunion', {
    region_code: '04',
    department_code: '974',
    department_name: 'La Réunion',
  }),
  place('region-04', 'La Réunion'),
  place('commune-47222', 'La Réunion', {
    department_code: '47',
    department_name: 'Lot-et-Garonne',
    region_code: '75',
  }),
  place('commune-05135', 'Sainte-Colombe', {
    department_code: '05',
    department_name: 'Hautes-Alpes',
    region_code: '93',
  }),
  place('commune-16309', 'Sainte-Colombe', {
    department_code: '16',
    department_name: 'Charente',
    region_code: '75',
  }),
])
const anywhere = { whole: undefined, isPlausible: true }
const about = (id: string) => ({ whole: places.byId.get(id), isPlausible: true })
const find = (said: string, extent = anywhere as Parameters<typeof findPlace>[2]) => {
  const found = findPlace([said], places, extent)
  return found && `${found.by} ${found.id}`
}

test.each([
  ['Nantes (Loire-Atlantique)', 'commune-44109'],
  ['NANTES - loire atlantique', 'commune-44109'],
  ['Nantes (44)', 'commune-44109'],
  ['44109', 'commune-44109'],
  ['214 401 093', 'commune-44109'],
  ['244 400 404', 'epci-244400404'],
  ['commune-44109', 'commune-44109'],
  ['Sainte-Colombe (Charente)', 'commune-16309'],
  ['La Réunion (Lot-et-Garonne)', 'commune-47222'],
  ['Vélo ; Rezé (Loire-Atlantique)', 'commune-44143'],
])('%s says one place', (said, id) => {
  expect(find(said)).toBe(`exact ${id}`)
  // Said in full, it holds whatever the file is about.
  expect(find(said, about('department-59'))).toBe(`exact ${id}`)
})

test('a bare name is a guess, where one place bears it among all kinds and the file is of places', () => {
  expect(find('Nantes')).toBe('guess commune-44109')
  expect(find('Nord')).toBe('guess department-59')
  expect(find('Sainte-Colombe')).toBeUndefined()
  expect(find('La Réunion')).toBeUndefined()
  expect(find('Nantes', { whole: undefined, isPlausible: false })).toBeUndefined()
})

test.each(['Gerland', 'Nord', 'Le Landreau', 'La Réunion', 'Nulle-Part'])(
  '%s is no place of Nantes',
  (name) => {
    expect(find(name, about('commune-44109'))).toBeUndefined()
  },
)

test('within what the file is about, a name shared with others elsewhere is taken', () => {
  expect(find('Rezé', about('epci-244400404'))).toBe('guess commune-44143')
  expect(find('Le Landreau', about('epci-244400404'))).toBeUndefined()
  expect(find('La Réunion', about('region-04'))).toBeUndefined()
})

test('a file of districts names few places', () => {
  const isPlausible = (rows: string[][]) => {
    const names = plausibilityIn(places)
    for (const row of rows) names.hear(row)
    return names.isPlausible()
  }
  expect(isPlausible([['Gerland', 'Vaise'], ['Confluence'], ['Part-Dieu']])).toBe(false)
  expect(isPlausible([['Nantes'], ['nantes', ''], ['Rezé', 'Nulle-Part']])).toBe(true)
  expect(isPlausible([])).toBe(false)
})

test('a file that says its places in full, of one département, names districts by bare names', () => {
  const homeOf = (names: string[]) => {
    const finder = homeIn(places)
    for (const name of names) finder.hear([name])
    return finder.home()
  }
  const said = ['Nantes (44)', 'Rezé', 'Gerland', 'Nord', '44109']
  expect(homeOf(said)?.id).toBe('department-44')
  const extent = { whole: undefined, isPlausible: true, home: homeOf(said) }
  expect(find('Rezé', extent)).toBe('guess commune-44143')
  for (const district of ['Gerland', 'Nord']) expect(find(district, extent)).toBeUndefined()
  expect(find('Pays de la Loire', extent)).toBe('guess region-52')
  // Of two départements, or hardly ever in full, it says nothing of where it is.
  expect(homeOf([...said, 'Sainte-Colombe (Charente)'])).toBeUndefined()
  expect(homeOf([...said, 'A', 'B', 'C', 'D'])).toBeUndefined()
})

test('a place is within its grouping, département and région', () => {
  const [nantes, landreau] = ['commune-44109', 'commune-44079'].map((id) => places.byId.get(id))
  const [grouping, nord] = ['epci-244400404', 'department-59'].map((id) => places.byId.get(id))
  if (!nantes || !landreau || !grouping || !nord) throw new Error('No such place.')
  expect(isWithin(nantes, grouping)).toBe(true)
  expect(isWithin(landreau, grouping)).toBe(false)
  expect(isWithin(nantes, nord)).toBe(false)
  expect(isWithin(nantes, place('department-44', 'Loire-Atlantique'))).toBe(true)
  expect(isWithin(nantes, place('region-52', 'Pays de la Loire'))).toBe(true)
})
