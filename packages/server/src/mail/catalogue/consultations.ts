// What happens to consultations: who is told, in which words, and what leaves by webhook.

import { z } from 'zod'
import { phaseKinds } from '../../platform/events/phase-kinds.ts'
import { formatMoment, formatMomentInEnglish } from '../../platform/language/dates.ts'
import { interested } from '../concerned-store.ts'
import { receipt, type SomeEntries, silent } from '../entry.ts'
import { consultation, preferences } from '../places.ts'
import * as en from '../sentences-en.ts'
import * as fr from '../sentences-fr.ts'
import { fact } from '../words.ts'

/** Stages in which there is something to do: of the others, nobody needs a mail. */
const stagesToActIn = [
  'contribution',
  'support',
  'referent',
  'investigation_proposal',
  'interest_expression',
]
const stage = {
  people: interested,
  place: consultation,
  isTold: ({ kind }: { kind: string }) => stagesToActIn.includes(kind),
}

const publicPhase = {
  fields: {
    position: z.int(),
    kind: z.enum(phaseKinds),
    opensAt: z.iso.datetime(),
    closesAt: z.iso.datetime().nullable(),
  },
  only: 'published_consultation',
} as const

export const consultationsEntries = {
  'consultation.followed': {
    ...silent,
    mail: {
      ...receipt(preferences),
      fr: (told) => ({
        heading: 'Vous recevrez les nouvelles de la consultation',
        paragraphs: [
          `Un courriel vous dira l’ouverture de chaque étape de la consultation « ${told.title} ». Vous pouvez changer d’avis à tout moment.`,
        ],
        facts: [{ label: 'Enregistré', value: `le ${formatMoment(told.event.at)}` }],
        link: { text: 'Choisir mes messages', url: told.url },
      }),
      en: (told) => ({
        heading: 'You will be told of the stages of the consultation',
        paragraphs: [
          `A mail will tell you when each stage of the consultation “${told.title}” opens. You may change your mind at any time.`,
        ],
        facts: [{ label: 'Recorded', value: `on ${formatMomentInEnglish(told.event.at)}` }],
        link: { text: 'Choose my messages', url: told.url },
      }),
    },
  },
  'consultation.unfollowed': silent,
  'consultation.created': silent,
  'consultation.edited': silent,
  'consultation.published': {
    ...silent,
    webhook: { fields: { title: z.string(), kind: z.string() }, only: 'published_consultation' },
  },
  'consultation.discarded': silent,
  'consultation.restored': silent,
  'consultation.phase_added': {
    ...silent,
    webhook: publicPhase,
  },
  'consultation.phase_moved': {
    ...silent,
    mail: {
      ...stage,
      fr: (told) => ({
        heading: 'Les dates d’une étape changent',
        paragraphs: [
          `Consultation « ${told.title} » : voici les nouvelles dates de l’étape « ${fact(told, 'title')} ».`,
          ...(fact(told, 'reason') ? ['La raison donnée par l’équipe :'] : []),
        ],
        ...(fact(told, 'reason') && { reply: fact(told, 'reason') }),
        facts: [
          { label: 'Ouverture', value: `le ${formatMoment(fact(told, 'opensAt'))}` },
          { label: 'Jusqu’au', value: fr.lastDay(told) || 'sans date de fin' },
          { label: 'Avant ce changement', value: fr.formerLastDay(told) },
        ],
        link: { text: 'Voir la consultation', url: told.url },
      }),
      en: (told) => ({
        heading: 'The dates of a stage change',
        paragraphs: [
          `Consultation “${told.title}”: here are the new dates of the stage “${fact(told, 'title')}”.`,
          ...(fact(told, 'reason') ? ['The team’s reason, in French:'] : []),
        ],
        ...(fact(told, 'reason') && { reply: fact(told, 'reason') }),
        facts: [
          { label: 'Opens', value: formatMomentInEnglish(fact(told, 'opensAt')) },
          { label: 'Until', value: en.lastDay(told) || 'no end is set' },
          { label: 'Before this change', value: en.formerLastDay(told) },
        ],
        link: { text: 'Read the consultation (in French)', url: told.url },
      }),
    },
    webhook: publicPhase,
  },
  'consultation.phase_opened': {
    ...silent,
    mail: {
      ...stage,
      fr: (told) => ({
        heading: 'Une étape de la consultation commence',
        paragraphs: [
          `Consultation « ${told.title} » : l’étape « ${fact(told, 'title')} » est ouverte.`,
        ],
        facts: [{ label: 'Jusqu’au', value: fr.lastDay(told) }],
        link: { text: 'Voir la consultation', url: told.url },
      }),
      en: (told) => ({
        heading: 'A stage of the consultation begins',
        paragraphs: [`Consultation “${told.title}”: the stage “${fact(told, 'title')}” is open.`],
        facts: [{ label: 'Until', value: en.lastDay(told) }],
        link: { text: 'Read the consultation (in French)', url: told.url },
      }),
    },
    webhook: publicPhase,
  },
  'consultation.phase_closed': {
    ...silent,
    webhook: publicPhase,
  },
} satisfies SomeEntries
