// One record of the directory, in every form it is published in, with the traps seen in real ones.
import { expect, test } from 'vitest'
import { readRecord } from './record.ts'

const record = (more: Record<string, unknown> = {}) => ({
  nom: 'Mairie - Caen',
  siren: '211401187',
  code_insee_commune: '14118',
  pivot: [{ type_service_local: 'mairie', code_insee_commune: ['14118'] }],
  adresse_courriel: 'mairie@caen.example',
  ...more,
})
const office = (type: string, codes: string[]) =>
  JSON.stringify([{ type_service_local: type, code_insee_commune: codes }])
const caen = { says: 'addresses', office: { kind: 'commune', code: '14118' } }

test('the town hall of a commune tells its address', () => {
  expect(readRecord(record())).toEqual({
    ...caen,
    name: 'Mairie - Caen',
    places: ['caen'],
    standsIn: undefined,
    siren: '211401187',
    isFirst: true,
    emails: ['mairie@caen.example'],
    unreadable: [],
  })
})

test('lists that are JSON inside strings are read as lists', () => {
  const pivot = office('mairie', ['14118'])
  expect(readRecord(record({ pivot }))).toMatchObject(caen)
  const adresse_courriel = JSON.stringify(['a@caen.example', 'b@caen.example'])
  expect(readRecord(record({ adresse_courriel }))).toMatchObject({
    emails: ['a@caen.example', 'b@caen.example'],
  })
})

test.each([
  ['a@caen.example;b@caen.example', ['a@caen.example', 'b@caen.example']],
  [' A@Caen.Example ; a@caen.example;', ['a@caen.example']],
  ['mailto:a@caen.example, b@caen.example', ['a@caen.example', 'b@caen.example']],
  [['a@caen.example', 'b@caen.example;c@caen.example', null], ['a', 'b', 'c'].map(at)],
  [null, []],
  ['', []],
  [[], []],
])('addresses in %j', (adresse_courriel, emails) => {
  expect(readRecord(record({ adresse_courriel }))).toMatchObject({ emails, unreadable: [] })
})

function at(name: string) {
  return `${name}@caen.example`
}

test('what is no address is told apart from those that are', () => {
  const adresse_courriel = 'a@caen.example;accueil.caen.example'
  expect(readRecord(record({ adresse_courriel }))).toMatchObject({
    emails: ['a@caen.example'],
    unreadable: ['accueil.caen.example'],
  })
})

test.each([
  'Mairie déléguée - Venoix',
  'MAIRIE DÉLÉGUÉE - Venoix',
  'Mairie de\u0301le\u0301gue\u0301e - Venoix',
  'Mairie annexe - Venoix',
  'Mairie associée - Venoix',
  'Mairie de quartier - Venoix',
])('%s is not the town hall, though it has its code', (nom) => {
  expect(readRecord(record({ nom }))).toEqual({ says: 'nothing', because: 'delegated_town_hall' })
})

test.each([
  ['a type', { pivot: office('paris_mairie_arrondissement', ['75115']) }],
  ['a type of a town hall that travels', { pivot: office('mairie_mobile', ['14118']) }],
  ['its postal address', { adresse: JSON.stringify([{ complement1: 'Mairie annexe' }]) }],
  ['the end of its name', { nom: 'Mairie - Caen - annexe Venoix' }],
])('%s tells that it is not the town hall', (_, more) => {
  expect(readRecord(record(more))).toEqual({ says: 'nothing', because: 'delegated_town_hall' })
})

test('the number that the directory gave it, and where it stands, are kept for others to compare', () => {
  expect(readRecord(record({ ancien_code_pivot: 'mairie-14118-01' }))).toMatchObject({
    isFirst: true,
  })
  expect(
    readRecord(record({ ancien_code_pivot: 'mairie-14118-02', code_insee_commune: '14666' })),
  ).toMatchObject({ isFirst: false, standsIn: '14666' })
})

test('a commune named like a secondary office is a town hall', () => {
  expect(readRecord(record({ nom: 'Mairie - Annexe-sur-Mer' }))).toMatchObject(caen)
})

test.each([
  ['epci', 'epci', '211401187'],
  ['cg', 'department', '14118'],
  ['cr', 'region', '14118'],
])('the office "%s" is of a %s, found by %s', (type, kind, code) => {
  const pivot = office(type, ['14118', '14327'])
  expect(readRecord(record({ pivot }))).toMatchObject({ office: { kind, code } })
})

test.each([
  ['of another kind', { pivot: office('ccas', ['14118']) }],
  ['of no kind', { pivot: null }],
])('an office %s tells nothing', (_, more) => {
  expect(readRecord(record(more))).toEqual({ says: 'nothing', because: 'other_office' })
})

test.each([
  ['a town hall of two communes', { pivot: office('mairie', ['14118', '14327']) }],
  ['a grouping without SIREN', { pivot: office('epci', ['14118']), siren: null }],
  ['no code at all', { pivot: office('mairie', []), code_insee_commune: null }],
])('%s is refused by name, never guessed', (_, more) => {
  expect(readRecord(record(more))).toMatchObject({ says: 'refused', name: 'Mairie - Caen' })
})

test.each(['text', 3, null, [], { nom: 'Mairie - Caen', pivot: 'no list' }])(
  '%j cannot be read',
  (value) => {
    expect(readRecord(value)).toMatchObject({ says: 'refused', cause: 'fiche illisible' })
  },
)
