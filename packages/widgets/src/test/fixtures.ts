// Answers shaped as the contract says.
import type {
  Availability,
  Consultation,
  DiagnosisEligibility,
  Embeds,
  Phase,
  Proposal,
  Report,
  Service,
  Territory,
} from '@parvis/sdk'

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
  taglineLanguage: 'fr',
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

export const phase = (more: Partial<Phase> = {}): Phase => ({
  kind: 'contribution',
  title: 'Contributions',
  opensAt: '2025-12-31T23:00:00Z',
  closesAt: null,
  state: 'open',
  ...more,
})

export const eligibility = (more: Partial<DiagnosisEligibility> = {}): DiagnosisEligibility => ({
  territory: { id: 'commune-14118', kind: 'commune', name: 'Caen', label: 'Caen (Calvados)' },
  eligible: true,
  reason: 'under_threshold',
  population: 1200,
  populationKind: 'municipal',
  threshold: 3500,
  comparison: '<',
  source: 'Insee, 2026',
  url: 'https://c.example/diagnostic/commune-14118',
  ...more,
})

export const report = (): Report => ({
  consultation: { id: 'c2026', title: 'Consultation', url: 'https://c.example/' },
  url: 'https://c.example/consultations/c2026/bilan',
  year: null,
  years: [2025],
  asOf: '2026-03-01T10:00:00Z',
  funnel: {
    received: 476,
    imported: 0,
    redirected: 81,
    rejected: 4,
    grouped: 391,
    waiting: 0,
    proposals: 67,
    supports: { territories: 531, residentsByEmail: 30, residentsByFranceConnect: 4 },
    kept: 17,
    setAside: 50,
    referents: { territories: 1, commitments: 2 },
    projects: 44,
    unfunded: 3,
    services: 42,
  },
  themes: [],
  participation: { territories: 312, kinds: [], sizes: [], departments: [] },
  money: { envelopeCents: 200_000_000, grantedCents: 150_000_000, projects: [] },
  services: {
    total: 42,
    accelerated: 5,
    used: 0,
    stages: [],
    code: { open: 20, opening: 4, closed: 10, unknown: 8 },
    deployments: { total: 0, territories: 0, undated: 0, years: [] },
  },
  impact: [],
  tables: [],
})
