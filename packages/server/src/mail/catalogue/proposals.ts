// What happens to proposals and supports: who is told, in which words, and what leaves by webhook.

import { z } from 'zod'
import { ofProposal } from '../concerned-store.ts'
import { receipt, type SomeEntries, silent } from '../entry.ts'
import { proposal } from '../places.ts'
import * as en from '../sentences-en.ts'
import * as fr from '../sentences-fr.ts'
import { fact } from '../words.ts'

const published = { fields: { title: z.string() }, only: 'published_proposal' } as const
const publicSupport = {
  fields: {
    kind: z.enum(['resident', 'territory']),
    territoryId: z.string().nullable().describe('Null for a resident'),
    territory: z.string().nullable().describe('Its name'),
  },
} as const

export const proposalsEntries = {
  'proposal.kept': {
    ...silent,
    mail: {
      people: ofProposal,
      place: proposal,
      fr: fr.ofProposal(
        'Une proposition est retenue',
        (title) => `Le comité a retenu la proposition ${title}.`,
      ),
      en: en.ofProposal(
        'A proposal is kept',
        (title) => `The committee has kept the proposal ${title}.`,
      ),
    },
    webhook: published,
  },
  'proposal.set_aside': {
    ...silent,
    mail: {
      people: ofProposal,
      place: proposal,
      fr: fr.ofProposal(
        'Une proposition n’est pas retenue',
        (title) =>
          `Le comité n’a pas retenu la proposition ${title}. Une prochaine séance pourra y revenir.`,
      ),
      en: en.ofProposal(
        'A proposal is not kept',
        (title) =>
          `The committee has not kept the proposal ${title}. A later session may return to it.`,
      ),
    },
    webhook: published,
  },
  'proposal.reopened': {
    ...silent,
    mail: {
      people: ofProposal,
      place: proposal,
      fr: fr.ofProposal(
        'Une proposition est de nouveau à l’étude',
        (title) => `La décision du comité est levée pour la proposition ${title}.`,
      ),
      en: en.ofProposal(
        'A proposal is being studied again',
        (title) => `The committee’s decision no longer stands for the proposal ${title}.`,
      ),
    },
    webhook: published,
  },
  'proposal.created': silent,
  'proposal.edited': {
    ...silent,
    webhook: published,
  },
  'proposal.published': {
    ...silent,
    webhook: published,
  },
  'proposal.unpublished': {
    ...silent,
    webhook: { fields: {} },
  },
  'proposal.merged': {
    ...silent,
    webhook: {
      fields: { title: z.string(), into: z.string().describe('Id of the other proposal') },
      only: 'published_proposal',
    },
  },
  'proposal.unmerged': {
    ...silent,
    webhook: published,
  },
  'proposal.discarded': silent,
  'proposal.restored': silent,
  'support.recorded': {
    ...silent,
    mail: {
      ...receipt(proposal),
      fr: fr.receipt(
        'Votre soutien est enregistré',
        (told) =>
          `Votre soutien à la proposition « ${told.title} » est enregistré, ${fr.inNameOf(told)}.`,
      ),
      en: en.receipt(
        'Your support is recorded',
        (told) =>
          `Your support for the proposal “${told.title}” is recorded, ${en.inNameOf(told)}.`,
      ),
    },
    webhook: publicSupport,
    townHall: 'Soutien à une proposition',
  },
  'support.withdrawn': {
    ...silent,
    mail: {
      ...receipt(proposal),
      fr: fr.receipt(
        'Votre soutien est retiré',
        (told) => `Le soutien à la proposition « ${told.title} » est retiré, ${fr.inNameOf(told)}.`,
      ),
      en: en.receipt(
        'Your support is withdrawn',
        (told) =>
          `The support for the proposal “${told.title}” is withdrawn, ${en.inNameOf(told)}.`,
      ),
    },
    webhook: publicSupport,
    townHall: 'Retrait d’un soutien',
  },
  'support.moved': {
    ...silent,
    mail: {
      topic: 'support',
      place: proposal,
      fr: (told) => ({
        heading: 'Votre soutien suit une proposition réunie avec une autre',
        paragraphs: [
          `La proposition que vous souteniez${fact(told, 'territory') && `, ${fr.inNameOf(told)},`} a été réunie avec « ${told.title} », ou en a été séparée de nouveau.`,
          told.event.data.kept
            ? 'Votre soutien y est repris tel quel : vous n’avez rien à faire.'
            : 'Vous la souteniez déjà : un seul soutien y compte.',
        ],
        facts: [{ label: 'Récépissé', value: fact(told, 'receipt') }, ...fr.decided(told)],
        link: fr.seeProposal(told),
      }),
      en: (told) => ({
        heading: 'Your support follows a proposal merged with another',
        paragraphs: [
          `The proposal you supported, ${en.inNameOf(told)}, has been merged with “${told.title}”, or separated from it again.`,
          told.event.data.kept
            ? 'Your support is kept there as it was: there is nothing to do.'
            : 'You supported it already: one support counts there.',
        ],
        facts: [{ label: 'Receipt', value: fact(told, 'receipt') }, ...en.decided(told)],
        link: en.seeProposal(told),
      }),
    },
  },
  'support.held': {
    ...silent,
    mail: {
      ...receipt(proposal),
      fr: fr.receipt(
        'Votre soutien est reçu, en cours de vérification',
        (told) =>
          `Votre soutien à la proposition « ${told.title} » est reçu. Beaucoup de soutiens semblables arrivent en ce moment : l’équipe le regarde avant de le compter. Vous n’avez rien à faire ; un courriel vous dira la suite.`,
      ),
      en: en.receipt(
        'Your support is received, under check',
        (told) =>
          `Your support for the proposal “${told.title}” is received. Many similar ones are coming in: the team looks at it before it is counted. There is nothing for you to do; a mail will tell you what follows.`,
      ),
    },
  },
  'support.held_withdrawn': {
    ...silent,
    mail: {
      ...receipt(proposal),
      fr: fr.receipt(
        'Votre soutien est retiré',
        (told) =>
          `Le soutien à la proposition « ${told.title} », en cours de vérification, est retiré.`,
      ),
      en: en.receipt(
        'Your support is withdrawn',
        (told) =>
          `The support for the proposal “${told.title}”, which was under check, is withdrawn.`,
      ),
    },
  },
  'support.released': silent,
  'support.set_aside': {
    ...silent,
    mail: {
      ...receipt(proposal),
      fr: (told) => ({
        heading: 'Votre soutien n’est pas compté',
        paragraphs: [
          `L’équipe a vérifié votre soutien à la proposition « ${told.title} » et ne le compte pas.`,
          'Si c’est une erreur, répondez à ce courriel : la décision peut être revue.',
        ],
        reply: fact(told, 'reason'),
        facts: fr.decided(told),
        link: fr.see(told),
      }),
      en: (told) => ({
        heading: 'Your support is not counted',
        paragraphs: [
          `The team looked at your support for the proposal “${told.title}” and does not count it.`,
          'If this is a mistake, answer this mail: the decision can be looked at again.',
          'The team’s reason, in French:',
        ],
        reply: fact(told, 'reason'),
        facts: en.decided(told),
        link: en.see(told),
      }),
    },
  },
} satisfies SomeEntries
