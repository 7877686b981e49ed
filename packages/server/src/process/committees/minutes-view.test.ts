// What minutes tell of each decision: amount, votes, who stepped out; what was put off, and corrected since.
import { expect, test } from 'vitest'
import type { CommitteeDecision, CommitteeMinutes } from './contract.ts'
import { MinutesView } from './minutes-view.tsx'

const bare: CommitteeDecision = {
  item: { id: 'garde', title: 'Garde partagée', url: 'https://parvis.example/propositions/garde' },
  outcome: null,
  reason: null,
  amountCents: null,
  roadmap: null,
  votes: null,
  voters: null,
  recused: [],
  territories: 1,
  score: null,
}
const funded: CommitteeDecision = {
  ...bare,
  item: { ...bare.item, id: 'bus', title: 'Bus des démarches' },
  outcome: 'fund',
  reason: 'Prêt à grandir.',
  amountCents: 125_000_007,
  roadmap: 'Dix communes.',
  votes: { for: 2, against: 0, abstention: 1 },
  voters: { present: 3, of: 4 },
  recused: [{ name: 'Dany Conseil', organisation: 'Caen' }],
  territories: 12,
  score: 3.5,
}
const minutes: CommitteeMinutes = {
  id: 'automne',
  consultationId: 'numerique-2026',
  subject: 'contributions',
  title: 'Comité d’automne',
  meetsAt: '2026-02-10T09:00:00.000Z',
  place: 'Caen',
  url: 'https://parvis.example/comites/automne',
  publishedAt: '2026-02-12T09:00:00.000Z',
  counts: { favourable: 1, unfavourable: 0, putOff: 1 },
  grantedCents: 125_000_007,
  rule: 'Une voix chacun.',
  quorumPercent: 50,
  votes: true,
  scoreMax: 5,
  criteria: [
    { id: 'utile', title: 'Utilité', kind: 'scored', weight: 2 },
    { id: 'soutien', title: 'Soutien', kind: 'territories', weight: 1 },
  ],
  members: [
    { name: 'Alix Maire', organisation: 'Bayeux', present: true },
    { name: 'Dany Conseil', organisation: 'Caen', present: false },
  ],
  decisions: [funded, bare],
  corrections: [
    {
      itemId: 'bus',
      at: '2026-02-13T09:00:00.000Z',
      why: 'Une voix comptée deux fois.',
      before: { outcome: 'not_fund', amountCents: null },
      after: { outcome: 'fund', amountCents: 125_000_007 },
    },
  ],
  envelopeCents: 3_000_000_000,
}

/** The words of the page, each run of space as one. */
const words = (shown: CommitteeMinutes) =>
  String(MinutesView({ minutes: shown }))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('a decision is told with its amount, its votes and those who stepped out', () => {
  const said = words(minutes)
  for (const part of [
    'Montant accordé 1 250 000,07 € ; enveloppe de la consultation : 30 000 000 €',
    'Prêt à grandir.',
    'Feuille de route : Dix communes.',
    '12 collectivités en soutien · note 3,5 sur 5 · voix : 2 pour, 0 contre, 1 abstention',
    '3 votants présents sur 4 · déport : Dany Conseil (Caen)',
    'Utilité par chaque membre 2 Soutien selon le nombre de collectivités en soutien 1',
    'Dany Conseil Caen Non',
  ])
    expect(said).toContain(part)
})

test('what was put off is counted apart, and a correction says what was decided before', () => {
  const said = words(minutes)
  expect(said).toContain('1 retenue, 0 non retenue, 1 remise à une autre séance')
  expect(said).toMatch(/« Bus des démarches » : .+, puis .+ \(1 250 000,07 €\)\. Motif : Une voix/)
})

test('what there is none of is not told', () => {
  const said = words({
    ...minutes,
    subject: 'proposals',
    place: null,
    publishedAt: null,
    counts: { favourable: 0, unfavourable: 0, putOff: 0 },
    criteria: [],
    decisions: [bare],
    corrections: [],
  })
  for (const part of ['Publication', 'Montant', 'remise', 'Rectifications', 'Critères', 'voix :'])
    expect(said).not.toContain(part)
  expect(said).toContain('1 collectivité en soutien Membres')
})
