// What each format tells of a service, and how doubts are worded.
import { expect, test } from 'vitest'
import type { Doubt } from '../../platform/language/doubt.ts'
import { UnreadableFile } from '../../platform/text/unreadable-file.ts'
import { readBeta } from './beta.ts'
import { readCsv } from './csv.ts'
import type { Item, Reader } from './item.ts'
import { readPubliccode } from './publiccode.ts'

const today = '2026-02-15'
const read = (reader: Reader, content: string | Uint8Array) =>
  reader({ name: 'fichier', content: new Uint8Array(Buffer.from(content)) }, today)
const one = (reader: Reader, content: string) => {
  const item = read(reader, content).items[0]
  if (!item) throw new Error('Nothing was read.')
  return item
}
const inFrench = (doubts: Doubt[]) => doubts.map(({ fr }) => fr).join()
const product = (more: object) =>
  JSON.stringify({ startups: [{ id: 'un.produit', title: 'Un produit', ...more }] })

test('beta: a product with its phases, events and escaped links', () => {
  const item = one(
    readBeta,
    product({
      mission: 'Aider &amp; guider',
      link: 'https:&#x2F;&#x2F;un.example&#x2F;a',
      repository: 'https://forge.example/un',
      sponsors: ['/organisations/departement-var'],
      phases: [
        { name: 'construction', start: '2024-05-01', end: null },
        { name: 'investigation', start: '2024-01-01', end: null },
        { name: 'opéré', start: '2025-01-01' },
      ],
      events: [
        { name: 'fast', date: '2025-03-01', comment: 'Promotion 12' },
        { name: 'other', date: '2027-01-01', comment: 'Une suite' },
      ],
    }),
  )
  expect(item).toMatchObject({ externalId: 'un.produit', id: 'un-produit', at: 1, doubts: [] })
  expect(item.values).toMatchObject({
    name: 'Un produit',
    tagline: 'Aider & guider',
    address: 'https://un.example/a',
    openness: 'open',
    accelerated: true,
    acceleratedSince: '2025-03-01',
    sponsor: 'Var (département)',
    outcome: 'build',
    stages: [
      { stage: 'investigation', since: '2024-01-01' },
      { stage: 'construction', since: '2024-05-01' },
      { stage: 'operated', since: '2025-01-01' },
    ],
    roadmap: [
      { on: '2025-03-01', title: 'Soutenu par le fonds d’accélération', done: true },
      { on: '2027-01-01', title: 'Une suite', done: false },
    ],
  })
})

test('beta: unknown stages, dates to come and twins are skipped with a warning', () => {
  const phases = [
    { name: 'success', start: '2020-01-01' },
    { name: 'construction', start: '2027-01-01' },
    { name: 'investigation', start: 'bientôt' },
    { name: 'acceleration', start: '2024-01-01' },
    { name: 'construction', start: '2024-01-01' },
  ]
  const { values, doubts } = one(readBeta, product({ phases, link: 'un lien' }))
  expect(values.stages).toEqual([{ stage: 'acceleration', since: '2024-01-01' }])
  expect(values.address).toBeUndefined()
  const signs = ['« success » inconnue', '2027-01-01', '« bientôt »', 'deux étapes', '« un lien »']
  for (const sign of signs) expect(inFrench(doubts)).toContain(sign)
})

const phase = (name: string, start: string, end?: string) => ({ name, start, end })
test.each<[string, object[], [string, string][]]>([
  [
    'ended years ago',
    [
      phase('investigation', '2020-01-01', '2021-01-01'),
      phase('construction', '2021-01-01', '2022-06-30'),
    ],
    [
      ['investigation', '2020-01-01'],
      ['construction', '2021-01-01'],
      ['unknown', '2022-06-30'],
    ],
  ],
  [
    'ends later',
    [phase('construction', '2025-01-01', '2027-01-01')],
    [['construction', '2025-01-01']],
  ],
  ['has no end', [phase('construction', '2025-01-01', '')], [['construction', '2025-01-01']]],
  ['ended, for good', [phase('abandon', '2022-01-01', '2023-01-01')], [['stopped', '2022-01-01']]],
  [
    'ended before it began',
    [phase('construction', '2022-01-01', '2020-01-01')],
    [['construction', '2022-01-01']],
  ],
  [
    'was followed by one that nobody knows',
    [phase('acceleration', '2022-01-01'), phase('success', '2024-01-01')],
    [
      ['acceleration', '2022-01-01'],
      ['unknown', '2024-01-01'],
    ],
  ],
  ['nobody knows', [phase('success', '2024-01-01')], []],
])('beta: a phase that %s', (_, phases, stages) => {
  expect(one(readBeta, product({ phases })).values.stages ?? []).toEqual(
    stages.map(([stage, since]) => ({ stage, since })),
  )
})

test.each<[string, string[], string | undefined]>([
  ['an identifier that the file names', ['/organisations/ville-x'], 'Ville de X'],
  ['a département', ['/organisations/departement-cotes-d-armor'], "Côtes-d'Armor (département)"],
  [
    'several',
    ['dinum', '/organisations/ville-x/'],
    'Direction interministérielle du numérique, Ville de X',
  ],
  ['a name', ['Région Sud'], 'Région Sud'],
  ['an identifier that nobody names', ['/organisations/agence-zz'], undefined],
])('beta: sponsored by %s', (_, sponsors, sponsor) => {
  const phases = [phase('investigation', '2024-01-01')]
  const included = [{ type: 'sponsor', id: 'ville-x', attributes: { title: 'Ville de X' } }]
  const startups = [{ id: 'a', title: 'A', phases, sponsors }]
  const item = one(readBeta, JSON.stringify({ startups, included }))
  expect(item.values.sponsor).toBe(sponsor)
  expect(inFrench(item.doubts)).toEqual(sponsor ? '' : expect.stringContaining('« agence-zz »'))
})

test('beta: an investigation of the national programme has its question, and what followed', () => {
  const phases = [
    { name: 'investigation', start: '2021-06-01' },
    { name: 'abandon-investigation', start: '2021-11-01' },
  ]
  const text = product({ id: 'anct-pni-7', title: 'Que faire ?', phases, sponsors: ['/o/anct'] })
  expect(one(readBeta, text).values).toMatchObject({
    question: 'Que faire ?',
    sponsor: 'Agence nationale de la cohésion des territoires',
    outcome: 'stop',
  })
})

test('beta: lists of other shapes, products without an id, and what is no JSON', () => {
  const attributes = { name: 'A', pitch: 'Pour  tous', phases: [] }
  const api = { data: [{ id: 'a', attributes }] }
  expect(read(readBeta, JSON.stringify(api)).items).toMatchObject([
    { id: 'a', values: { name: 'A', tagline: 'Pour tous' } },
  ])
  const { items, unreadable } = read(readBeta, '[{"title":"Sans"},{"id":"b"},3]')
  expect(items).toMatchObject([{ id: 'b', at: 2, values: { name: 'b' } }])
  expect(unreadable).toMatchObject([
    { at: 1, unit: 'record' },
    { at: 3, why: { en: expect.stringContaining('“id”') } },
  ])
  expect(() => read(readBeta, 'non')).toThrow(UnreadableFile)
  expect(() => read(readBeta, '{}')).toThrow(UnreadableFile)
})

test('publiccode: names, texts by language, licence, release, stage', () => {
  const item = one(
    readPubliccode,
    `name: owner/tool
url: "https://forge.example/Owner/Tool.git"
landingURL: tool.example
softwareVersion: 1.10
releaseDate: 2025-04-15
developmentStatus: stable
description:
  en: { shortDescription: A tool }
  fr-FR: { localisedName: Outil, shortDescription: "Un  outil ", longDescription: Long }
legal: { license: agpl-3.0-or-later }
maintenance: { contacts: [{ name: Someone, email: someone@forge.example }] }
`,
  )
  expect(item).toEqual({
    externalId: 'forge.example/owner/tool',
    id: 'outil',
    undatedStage: 'operated',
    values: {
      name: 'Outil',
      tagline: 'Un outil',
      taglineLanguage: 'fr',
      descriptionLanguage: 'fr',
      description: 'Long',
      openness: 'open',
      repository: 'https://forge.example/Owner/Tool.git',
      address: 'https://tool.example',
      licence: 'AGPL-3.0-or-later',
      releaseVersion: '1.10',
      releaseOn: '2025-04-15',
    },
    at: 1,
    unit: 'record',
    doubts: [],
  })
})

test.each([
  ['2.0', '2.0'],
  ['0x1F', '0x1F'],
  ['1e3', '1e3'],
  ['007', '007'],
  ['2024-01-31', '2024-01-31'],
  ['true', 'true'],
  ['"~"', '~'],
  ['~', undefined],
  ['null', undefined],
  ['', undefined],
])('publiccode: a version written %s stays %s', (written, releaseVersion) => {
  const text = `name: Outil\nsoftwareVersion: ${written}\n`
  expect(one(readPubliccode, text).values.releaseVersion).toBe(releaseVersion)
})

const linked: [string, (link: string) => Item][] = [
  ['beta', (link) => one(readBeta, product({ link }))],
  ['publiccode', (link) => one(readPubliccode, `name: A\nlandingURL: '${link}'`)],
  ['csv', (link) => one(readCsv, `nom;adresse\nA;"${link}"\n`)],
]

test.each(linked)('%s: an address is kept as it is written', (_, read) => {
  for (const link of [
    'https://un.example/?dep=14&region=28&copy=1&section=4&para=2',
    'https://un.example/?not=1&lt=2&amp=3&euro=4#&reg=5',
    'https://un.example/?a=1&amp;b=2',
    'https://un.example/a;b=1;c',
  ])
    expect(read(link).values.address).toBe(link)
})

test.each(linked)('%s: what stands round an address is no part of it', (_, read) => {
  const plain = 'https://un.example/a'
  for (const link of [`${plain};`, ` ${plain} ; `, `${plain},`, `<${plain}>`, `${plain};;`])
    expect(read(link)).toMatchObject({ values: { address: plain } })
  const several = read(`${plain}; https://deux.example`)
  expect(several.values.address).toBe(plain)
  expect(inFrench(several.doubts)).toContain('https://deux.example')
})

const shown = 'Titre\n\n- un\n- deux (https://a.example/?a=1&copy=2)'
const marked = '## Titre\n\n* **un**\n* [deux](https://a.example/?a=1&copy=2)'
test.each([
  ['beta', () => one(readBeta, product({ content: marked }))],
  [
    'beta, of the API',
    () => one(readBeta, product({ content_url_encoded_markdown: encodeURIComponent(marked) })),
  ],
  [
    'publiccode',
    () =>
      one(
        readPubliccode,
        `name: A\ndescription: {fr: {longDescription: ${JSON.stringify(marked)}}}`,
      ),
  ],
  ['csv', () => one(readCsv, `nom;description\nA;"${marked}"\n`)],
])('%s: a description in Markdown is brought as text', (_, read) => {
  expect(read().values.description).toBe(shown)
})

test('a percent sign that encodes nothing loses no description', () => {
  const item = one(readBeta, product({ content_url_encoded_markdown: '100 % **public**' }))
  expect(item.values.description).toBe('100 % public')
})

test('CSV: lines that people typed stay lines, and what is no mark stays', () => {
  const text = 'nom;accroche;description\nA;"**Un** service";"3 * 4\n- tiret\n<p>fin</p>"\n'
  expect(one(readCsv, text).values).toMatchObject({
    tagline: 'Un service',
    description: '3 * 4 - tiret\n\nfin',
  })
  expect(one(readCsv, 'nom;description\nA;"3 * 4\n- tiret"\n').values.description).toBe(
    '3 * 4\n- tiret',
  )
})

test.each([
  ['en', 'en'],
  ['EN_gb', 'en-GB'],
  ['oc', 'oc'],
])('CSV: texts in the language %s', (said, language) => {
  const { values } = one(readCsv, `nom;accroche;langue\nA;B;${said}\n`)
  expect(values).toMatchObject({ taglineLanguage: language, descriptionLanguage: language })
})

test('CSV: a language that is none is said', () => {
  const item = one(readCsv, 'nom;langue\nA;français !\n')
  expect(item.values.taglineLanguage).toBeUndefined()
  expect(inFrench(item.doubts)).toContain('« français ! »')
})

test('entities of a text are undone where they are whole', () => {
  const mission = 'Voir ?dep=14&region=28&copy=1, R&amp;D, 5&nbsp;&euro; &eacute; &#233;'
  expect(one(readBeta, product({ mission })).values.tagline).toBe(
    'Voir ?dep=14&region=28&copy=1, R&D, 5 € é é',
  )
})

test.each([
  ['url: https://forge.example/a/outil', 'outil'],
  ['name: Seul', 'Seul'],
  ['name: Un\nurl: ""\n  creationDate: 2020\nlegal: {license: null}\n', 'Un'],
  ['name: [a\nurl: https://forge.example/a/b', 'b'],
  ['name: A\ndescription: rien\nlegal: 3\nlatestRelease: []', 'A'],
])('publiccode: %j is read with warnings, never refused', (text, name) => {
  const item = one(readPubliccode, text)
  expect(item.values.name).toBe(name)
  expect(item.doubts.length).toBeGreaterThan(0)
})

test.each([
  ['', undefined],
  ['developmentStatus: ""', undefined],
  ['developmentStatus: mature', undefined],
  ['developmentStatus: constructor', undefined],
  ['developmentStatus: Stable', 'operated'],
  ['developmentStatus: obsolete', 'stopped'],
])('publiccode: the stage of %j', (status, undatedStage) => {
  expect(one(readPubliccode, `name: A\n${status}`).undatedStage).toBe(undatedStage)
})

test('publiccode: a file that tells nothing is said to be unreadable', () => {
  for (const text of ['', '- a', '{}', '\u0000']) {
    expect(read(readPubliccode, text)).toMatchObject({
      items: [],
      unreadable: [{ at: null, why: { fr: expect.stringContaining('« name » ou « url »') } }],
    })
  }
})

const header = 'Identifiant;Nom;Étape;Étape depuis;Ouverture du code;Territoires;Autre\r\n'

test('CSV: semicolons, BOM, quoted cells of several lines, official codes', () => {
  const text = `\ufeff${header}un;"Un; ""deux""\nlignes";Opéré;31/01/2024;oui;14118 200065597 14 x;z\r\n`
  const { items, doubts } = read(readCsv, text)
  expect(items).toMatchObject([
    {
      externalId: 'un',
      id: 'un',
      presentStage: { stage: 'operated', since: '2024-01-31' },
      values: {
        name: 'Un; "deux" lignes',
        openness: 'open',
        territories: ['14118 200065597 14 x'],
      },
      doubts: [],
    },
  ])
  expect(inFrench(doubts)).toBe('fichier : colonnes ignorées : Autre')
})

test('CSV: commas, English headers, empty and short lines, unknown words', () => {
  const text =
    'name,stage,stage_since,openness,accelerated_since\n\nA,walking,,perhaps,2025-01-01\n,,\nB\nC,stopped\n'
  const { items, unreadable } = read(readCsv, text)
  expect(items).toMatchObject([
    { id: 'a', values: { accelerated: true }, doubts: [{}, {}] },
    { id: 'b', doubts: [] },
    { id: 'c', undatedStage: 'stopped', at: 6, doubts: [{}] },
  ])
  expect(unreadable).toMatchObject([
    { at: 4, unit: 'line', why: { fr: expect.stringContaining('ni identifiant ni nom') } },
  ])
})

test('CSV: what spreadsheets of Windows write is read, with a warning', () => {
  const { items, doubts } = read(readCsv, Buffer.from('nom;étape\nForêt;opéré\n', 'latin1'))
  expect(items).toMatchObject([{ values: { name: 'Forêt' }, undatedStage: 'operated' }])
  expect(inFrench(doubts)).toContain('UTF-8')
})

test('CSV: a row that a separator out of place has shifted is left, with its line', () => {
  const { items, unreadable } = read(readCsv, 'nom;accroche\nUn;a\nDeux;b;c\n')
  expect(items).toMatchObject([{ id: 'un' }])
  expect(unreadable).toMatchObject([{ at: 3, why: { en: expect.stringContaining('more cells') } }])
})

test.each(['', 'a;b\n1;2', 'nom\n"jamais refermé'])('CSV: %j cannot be read', (text) => {
  expect(() => read(readCsv, text)).toThrow(UnreadableFile)
})
