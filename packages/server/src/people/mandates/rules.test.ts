// Who may act for a territory: an official address, or the domain of one that only it uses.
import { expect, test } from 'vitest'
import { isFreeMail } from './free-mail.ts'
import { capacitiesOf, domainOf } from './rules.ts'

const place = (id: string) => ({
  id,
  kind: 'commune' as const,
  code: id,
  name: id,
  label: id,
  departmentCode: null,
  departmentName: null,
  siren: null,
  population: null,
  postcodes: [],
  endedOn: null,
})
const entry = (territory: string, email: string) => ({
  territory: place(territory),
  email,
  domain: domainOf(email),
})
const proofs = (email: string, entries: ReturnType<typeof entry>[], isFree = false) =>
  capacitiesOf(email, entries, isFree).map(({ territory, evidence }) => [territory.id, evidence])

const caen = entry('caen', 'mairie@caen.example')

test('an official address proves its territory', () => {
  expect(proofs('mairie@caen.example', [caen])).toEqual([['caen', 'official_address']])
})

test('the same domain proves it too, less strongly', () => {
  expect(proofs('agente@caen.example', [caen])).toEqual([['caen', 'official_domain']])
})

test.each(['voisin%ailleurs.example@caen.example', 'ailleurs.example!voisin@caen.example'])(
  '%s may be forwarded elsewhere by the mail server there, and proves nothing',
  (email) => {
    expect(proofs(email, [caen])).toEqual([])
    expect(proofs(email, [caen, entry('caen', email)])).toEqual([['caen', 'official_address']])
  },
)

test('several addresses of one territory prove it once, by the strongest', () => {
  const entries = [caen, entry('caen', 'urbanisme@caen.example')]
  expect(proofs('urbanisme@caen.example', entries)).toEqual([['caen', 'official_address']])
})

test('a free provider’s domain proves nothing; the very address does', () => {
  const entries = [entry('ici', 'mairie.ici@orange.fr')]
  expect(proofs('voisin@orange.fr', entries, true)).toEqual([])
  expect(proofs('mairie.ici@orange.fr', entries, true)).toEqual([['ici', 'official_address']])
})

test('a domain of two territories proves neither; each address proves its own', () => {
  const entries = [entry('ville', 'mairie@partage.example'), entry('epci', 'epci@partage.example')]
  expect(proofs('agent@partage.example', entries)).toEqual([])
  expect(proofs('mairie@partage.example', entries)).toEqual([['ville', 'official_address']])
})

test('one address may be that of several territories', () => {
  const entries = [entry('a', 'mairie@deux.example'), entry('b', 'mairie@deux.example')]
  expect(proofs('mairie@deux.example', entries).map(([id]) => id)).toEqual(['a', 'b'])
})

test.each(['agent@sous.caen.example', 'agent@evilcaen.example', 'agent@caen.example.evil.example'])(
  '%s is of another domain',
  (email) => {
    expect(proofs(email, [caen])).toEqual([])
  },
)

test.each([
  ['gmail.com', true],
  ['orange.fr', true],
  ['wanadoo.fr', true],
  ['laposte.net', true],
  ['bbox.fr', true],
  ['tutanota.com', true],
  ['posteo.net', true],
  ['libertysurf.fr', true],
  ['9business.fr', true],
  ['estvideo.fr', true],
  ['calixo.net', true],
  ['mediaserv.net', true],
  ['zaclys.com', true],
  ['caen.fr', false],
  ['mairie-gmail.com.fr', false],
])('%s is a free provider: %s', (domain, free) => {
  expect(isFreeMail(domain)).toBe(free)
})
