// What happens to referents, working groups and their meetings: who is told, in which words, and what leaves by webhook.

import { z } from 'zod'
import { groupMembers } from '../concerned-store.ts'
import { receipt, type SomeEntries, silent } from '../entry.ts'
import { proposal, workingGroup } from '../places.ts'
import * as en from '../sentences-en.ts'
import * as fr from '../sentences-fr.ts'
import { fact } from '../words.ts'

const meeting = {
  people: groupMembers,
  of: ({ proposalId }: { proposalId: string }) => proposalId,
  place: workingGroup,
}
const isTold = ({ isNews }: { isNews?: boolean }) => isNews !== false
const pressingMeeting = { ...meeting, isPressing: true as const }

const referent = { territoryId: z.string(), territory: z.string().describe('Its name') }

export const workingGroupsEntries = {
  'meeting.near': {
    ...silent,
    mail: {
      ...pressingMeeting,
      fr: fr.meeting('Rappel : une réunion approche', 'la réunion a lieu bientôt.'),
      en: en.meeting('Reminder: a meeting is near', 'the meeting is soon.'),
    },
  },
  'referent.without_news': {
    ...silent,
    mail: {
      topic: 'referent',
      place: proposal,
      fr: (told) => ({
        heading: 'Où en est la proposition dont vous êtes référent',
        paragraphs: [
          `Votre collectivité est territoire référent de la proposition « ${told.title} », et nous ne vous avons rien dit depuis deux mois. Rien n’est perdu : son état et ses prochaines réunions sont sur sa page.`,
          'Si vous n’avez plus de temps à y donner, vous pouvez vous retirer depuis cette page. Si vous attendez quelque chose de nous, répondez à ce message.',
        ],
        link: fr.seeProposal(told),
      }),
      en: (told) => ({
        heading: 'Where the proposal you are a referent of stands',
        paragraphs: [
          `Your local authority is a referent territory of the proposal “${told.title}”, and we have told you nothing for two months. Nothing is lost: its state and its next meetings are on its page.`,
          'If you no longer have time for it, you may withdraw from that page. If you are waiting for something from us, reply to this message.',
        ],
        link: en.seeProposal(told),
      }),
    },
  },
  'referent.signed_up': {
    ...silent,
    mail: {
      ...receipt(proposal),
      fr: fr.receipt(
        'Votre collectivité est territoire référent',
        (told) =>
          `${fact(told, 'territory')} est maintenant territoire référent de la proposition « ${told.title} ». L’équipe vous contactera.`,
      ),
      en: en.receipt(
        'Your local authority is a referent territory',
        (told) =>
          `${fact(told, 'territory')} is now a referent territory of the proposal “${told.title}”. The team will contact you.`,
      ),
    },
    webhook: { fields: { ...referent, coBuild: z.boolean(), experiment: z.boolean() } },
    townHall: 'Engagement comme territoire référent',
  },
  'referent.withdrawn': {
    ...silent,
    mail: {
      ...receipt(proposal),
      fr: fr.receipt(
        'Votre collectivité n’est plus territoire référent',
        (told) =>
          `${fact(told, 'territory')} n’est plus territoire référent de la proposition « ${told.title} ».`,
      ),
      en: en.receipt(
        'Your local authority is no longer a referent territory',
        (told) =>
          `${fact(told, 'territory')} is no longer a referent territory of the proposal “${told.title}”.`,
      ),
    },
    webhook: {
      fields: {
        ...referent,
        coBuild: z.boolean().optional(),
        experiment: z.boolean().optional(),
      },
    },
    townHall: 'Retrait d’un engagement de territoire référent',
  },
  'working_group.created': silent,
  'working_group.edited': silent,
  'working_group.joined': {
    ...silent,
    mail: {
      ...receipt(proposal),
      fr: fr.receipt(
        'Votre groupement a rejoint les groupes de travail',
        (told) =>
          `${fact(told, 'territory')} fait maintenant partie des groupes de travail de la proposition « ${told.title} ». L’équipe vous invitera aux réunions.`,
      ),
      en: en.receipt(
        'Your grouping has joined the working groups',
        (told) =>
          `${fact(told, 'territory')} is now in the working groups of the proposal “${told.title}”. The team will invite you to meetings.`,
      ),
    },
    townHall: 'Entrée dans des groupes de travail',
  },
  'working_group.left': {
    ...silent,
    mail: {
      ...receipt(proposal),
      fr: fr.receipt(
        'Votre groupement a quitté les groupes de travail',
        (told) =>
          `${fact(told, 'territory')} ne fait plus partie des groupes de travail de la proposition « ${told.title} ».`,
      ),
      en: en.receipt(
        'Your grouping has left the working groups',
        (told) =>
          `${fact(told, 'territory')} is no longer in the working groups of the proposal “${told.title}”.`,
      ),
    },
    townHall: 'Sortie de groupes de travail',
  },
  'working_group.contacts_read': silent,
  'meeting.planned': {
    ...silent,
    mail: {
      ...meeting,
      isTold,
      fr: fr.meeting('Une réunion est prévue', 'une réunion est prévue.'),
      en: en.meeting('A meeting is planned', 'a meeting is planned.'),
    },
  },
  'meeting.changed': {
    ...silent,
    mail: {
      ...pressingMeeting,
      isTold,
      fr: fr.meeting('Une réunion a changé', 'voici ce qui est prévu maintenant.'),
      en: en.meeting('A meeting has changed', 'this is what is planned now.'),
    },
  },
  'meeting.cancelled': {
    ...silent,
    mail: {
      ...pressingMeeting,
      isTold,
      fr: fr.meeting('Une réunion est annulée', 'la réunion n’aura pas lieu.'),
      en: en.meeting('A meeting is cancelled', 'the meeting will not be held.'),
    },
  },
} satisfies SomeEntries
