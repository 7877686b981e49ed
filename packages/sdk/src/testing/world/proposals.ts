// Proposals: two put to support, one kept, one merged into another; and what they were grouped from.
import { pageAddress } from '../../page-address.ts'
import * as paths from '../../paths.ts'
import type { Contribution, ProposalDetail } from '../../types.ts'
import { home } from '../sample.ts'
import type { Part } from '../shape.ts'
import { consultationId, themes } from './consultation.ts'
import { daysFrom } from './moment.ts'
import { named } from './territories.ts'

export const contributionParts = (now: Date): readonly Part<Contribution>[] => [
  {
    id: 'c-parkings',
    consultationId,
    kind: 'need',
    theme: themes.mobility,
    state: 'grouped',
    title: 'Connaître les places libres avant de partir',
    text: 'Les habitants tournent longtemps autour des parkings du centre, surtout les jours de marché.',
    territory: named('commune-14118'),
    profile: 'agent',
    function: 'Responsable des mobilités',
    proposals: [{ id: 'trouver-une-place', title: 'Trouver une place de parking' }],
    receivedAt: daysFrom(now, -50),
  },
  {
    id: 'c-salles',
    consultationId,
    kind: 'need',
    theme: themes.citizenship,
    state: 'grouped',
    title: 'Réserver une salle communale en ligne',
    text: 'Les associations appellent la mairie pour chaque réservation et attendent plusieurs jours.',
    territory: named('commune-50030'),
    profile: 'elected',
    function: 'Adjointe au maire',
    proposals: [{ id: 'reserver-une-salle', title: 'Réserver une salle communale' }],
    receivedAt: daysFrom(now, -48),
  },
]

export const proposalParts = (now: Date): readonly Part<ProposalDetail>[] =>
  [
    {
      ...addressed('trouver-une-place'),
      theme: themes.mobility,
      tally: [12, 30, 4],
      title: 'Trouver une place de parking',
      summary: 'Savoir avant de partir où se garer.',
      contributions: contributionParts(now).slice(0, 1),
    },
    {
      ...addressed('signaler-un-probleme'),
      theme: themes.environment,
      tally: [7, 12, 0],
      title: 'Signaler un problème dans la rue',
      summary: 'Prévenir le bon service d’un nid-de-poule ou d’un dépôt sauvage.',
    },
    {
      ...addressed('reserver-une-salle'),
      theme: themes.citizenship,
      tally: [25, 41, 6],
      title: 'Réserver une salle communale',
      summary: 'Voir les salles libres et les réserver en ligne.',
      decision: 'kept' as const,
      contributions: contributionParts(now).slice(1),
      referents: [
        {
          territory: named('commune-29019'),
          coBuild: true,
          experiment: true,
          since: daysFrom(now, -10).slice(0, 10),
        },
      ],
      services: [{ id: 'salles-libres', name: 'Salles libres' }],
    },
    {
      ...addressed('payer-le-parking'),
      theme: themes.mobility,
      tally: [0, 0, 0],
      title: 'Payer le parking',
      summary: 'Payer sans monnaie.',
      mergedInto: 'trouver-une-place',
    },
  ].map(({ tally: [territories, residentsByEmail, residentsByFranceConnect], ...one }) => ({
    ...one,
    description: `${one.summary} Un même service pour toutes les communes.`,
    residentsSupport: true,
    tally: { proposalId: one.id, territories, residentsByEmail, residentsByFranceConnect },
  }))

const addressed = (id: string) => ({
  id,
  consultationId,
  url: pageAddress(home, paths.proposal, id),
  supportUrl: pageAddress(home, paths.support, id),
  referentUrl: pageAddress(home, paths.referent, id),
})
