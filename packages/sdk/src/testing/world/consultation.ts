// The consultation: people contribute and support, and kept proposals look for referents.
import type { ConsultationDetail } from '../../types.ts'
import { home } from '../sample.ts'
import type { Part } from '../shape.ts'
import { daysFrom } from './moment.ts'

export const themes = {
  mobility: { id: 'mobilite', title: 'Mobilité et transports' },
  citizenship: { id: 'citoyennete', title: 'Citoyenneté' },
  environment: { id: 'environnement', title: 'Environnement' },
}

export const consultationId = 'numerique-2026'

export const consultationPart = (now: Date): Part<ConsultationDetail> => ({
  id: consultationId,
  kind: 'consultation',
  title: 'Les services publics numériques dont les communes ont besoin',
  summary: 'Proposer un besoin, soutenir une proposition, suivre les services qui en naissent.',
  url: `${home}/`,
  phases: [
    phase(now, 'contribution', 'Contributions', [-60, 30]),
    phase(now, 'support', 'Soutiens', [-30, 60]),
    phase(now, 'committee', 'Comité', [-5, 65]),
    phase(now, 'referent', 'Territoires référents', [-30, 90]),
  ],
  open: [],
  themes: Object.values(themes),
  rules: {
    supportingKinds: ['commune', 'department', 'region'],
    referentKinds: ['commune', 'department', 'region'],
    residentsSupport: true,
    contributionsPublicOnReceipt: false,
    envelopeCents: 50_000_000,
  },
  moves: [],
})

function phase(
  now: Date,
  kind: ConsultationDetail['phases'][number]['kind'],
  title: string,
  [opens, closes]: readonly [number, number],
) {
  return { kind, title, opensAt: daysFrom(now, opens), closesAt: daysFrom(now, closes) }
}
