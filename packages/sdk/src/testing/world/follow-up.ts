// What follows a kept proposal: the committee that kept it and the group that works on it.
import { pageAddress } from '../../page-address.ts'
import * as paths from '../../paths.ts'
import type { CommitteeMinutes, WorkingGroupDetail } from '../../types.ts'
import { home } from '../sample.ts'
import type { Part } from '../shape.ts'
import { consultationId } from './consultation.ts'
import { daysFrom } from './moment.ts'
import { named } from './territories.ts'

const kept = { id: 'reserver-une-salle', title: 'Réserver une salle communale' }

export const committeePart = (now: Date): Part<CommitteeMinutes> => ({
  id: 'comite-de-printemps',
  consultationId,
  subject: 'proposals',
  title: 'Comité de printemps',
  url: pageAddress(home, paths.committee, 'comite-de-printemps'),
  meetsAt: daysFrom(now, -15),
  publishedAt: daysFrom(now, -12),
  place: 'Caen',
  counts: { favourable: 1, unfavourable: 0, putOff: 0 },
  rule: 'Une proposition est gardée à la majorité des membres présents.',
  quorumPercent: 50,
  votes: true,
  scoreMax: 5,
  envelopeCents: 50_000_000,
  criteria: [{ id: 'interet', title: 'Intérêt pour les communes', kind: 'scored', weight: 2 }],
  members: [
    { name: 'Camille Martin', organisation: 'Ville de Caen', present: true },
    { name: 'Dominique Petit', organisation: 'Département du Calvados', present: true },
  ],
  decisions: [
    {
      item: { ...kept, url: pageAddress(home, paths.proposal, kept.id) },
      outcome: 'keep',
      reason: 'Besoin partagé par des communes de toute taille.',
      votes: { for: 2, against: 0, abstention: 0 },
      voters: { present: 2, of: 2 },
      territories: 25,
      score: 4.5,
    },
  ],
})

export const workingGroupPart = (now: Date): Part<WorkingGroupDetail> => {
  const url = `${home}/groupes/salles`
  const meeting = {
    id: '5f0d6a1e-6f0b-4c36-9d5e-3f6f3b1f2a10',
    title: 'Première réunion',
    agenda: 'Écrire ensemble le premier parcours.',
    startsAt: daysFrom(now, 7),
    endsAt: daysFrom(now, 7.0625),
    hasPrivateLink: true,
    calendarUrl: `${url}/reunion-1.ics`,
  }
  return {
    id: 'salles',
    proposal: kept,
    title: 'Groupe de travail : salles communales',
    url,
    purpose: 'Construire le service avec les communes qui l’essaieront les premières.',
    nextMeeting: meeting,
    meetings: [meeting],
    calendarUrl: `${url}.ics`,
    members: [
      { territory: named('commune-29019'), byRight: true, since: daysFrom(now, -10).slice(0, 10) },
    ],
  }
}
