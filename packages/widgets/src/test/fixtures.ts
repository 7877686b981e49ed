// Answers shaped as the contract says.
import type { Availability, Consultation, Embeds, Proposal, Service, Territory } from '@parvis/sdk'

export const open: Availability = { open: true, reason: null, opensAt: null, closesAt: null }
export const soon: Availability = {
  open: false,
  reason: 'not_yet_open',
  opensAt: '2026-03-31T22:00:00Z',
  closesAt: null,
}

export const proposal = (more: Partial<Proposal> = {}): Proposal => ({
  id: 'parking',
  consultationId: 'c2026',
  title: 'Trouver une place de parking',
  summary: 'Savoir avant de partir où se garer.',
  theme: { id: 'mobilite', title: 'Mobilité et transports' },
  decision: null,
  url: 'https://c.example/propositions/parking',
  supportUrl: 'https://c.example/propositions/parking/soutien',
  referentUrl: 'https://c.example/propositions/parking/referent',
  support: open,
  referent: open,
  residentsSupport: true,
  tally: {
    proposalId: 'parking',
    territories: 12,
    residentsByEmail: 30,
    residentsByFranceConnect: 4,
  },
  ...more,
})

export const service = (more: Partial<Service> = {}): Service => ({
  id: 'aides',
  name: 'Aides-territoires',
  tagline: 'Trouver une aide pour son projet.',
  stage: 'acceleration',
  stageSince: '2025-04-01',
  address: 'https://aides.example',
  url: 'https://c.example/services/aides',
  code: { openness: 'open', repository: 'https://git.example/aides', licence: 'AGPL-3.0' },
  budget: { amountCents: 120_000_000, currency: 'EUR', label: '2026' },
  territories: {
    count: 9,
    first: [
      { id: 'commune-14118', kind: 'commune', name: 'Caen', label: 'Caen (Calvados)' },
      { id: 'commune-29019', kind: 'commune', name: 'Brest', label: 'Brest (Finistère)' },
    ],
  },
  impact: [{ label: 'Aides trouvées', value: 1234, unit: 'aides', asOf: '2026-01-01' }],
  proposals: [],
  updatedOn: '2026-02-01',
  stale: false,
  ...more,
})

export const consultation = (more: Partial<Consultation> = {}): Consultation => ({
  id: 'c2026',
  kind: 'consultation',
  title: 'Consultation',
  summary: '',
  url: 'https://c.example/',
  phases: [],
  open: ['contribution'],
  themes: [{ id: 'mobilite', title: 'Mobilité et transports' }],
  rules: {
    supportingKinds: ['commune'],
    referentKinds: ['commune'],
    residentsSupport: true,
    contributionsPublicOnReceipt: false,
  },
  ...more,
})

export const territory = (id: string, label: string): Territory => ({
  id,
  kind: 'commune',
  code: id.slice(8),
  name: label,
  label,
  departmentCode: null,
  departmentName: null,
  siren: null,
  population: null,
  postcodes: [],
  endedOn: null,
})

export const embeds = (): Embeds => ({
  site: {
    key: 'pk_test',
    name: 'Ville de Caen',
    url: 'https://caen.example',
    territory: { id: 'commune-14118', kind: 'commune', name: 'Caen', label: 'Caen (Calvados)' },
    consultationId: 'c2026',
  },
  siteProblem: null,
  consultation: consultation(),
  proposals: [proposal()],
  services: [service()],
})
