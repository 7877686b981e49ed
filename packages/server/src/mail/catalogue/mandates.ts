// What happens to mandates, official addresses and cases: who is told, in which words, and what leaves by webhook.

import { receipt, type SomeEntries, silent } from '../entry.ts'
import { account, verification } from '../places.ts'
import * as en from '../sentences-en.ts'
import * as fr from '../sentences-fr.ts'
import { fact } from '../words.ts'

export const mandatesEntries = {
  'mandate.granted': {
    ...silent,
    mail: { ...receipt(account), fr: fr.granted, en: en.granted },
  },
  'mandate.ended': {
    ...silent,
    mail: {
      ...receipt(verification),
      fr: (told) => ({
        heading: 'Vous n’agissez plus au nom d’une collectivité',
        paragraphs: [
          `${fr.endsOfMandates[fact(told, 'cause')] ?? fr.endsOfMandates.staff} Vous ne pouvez plus agir au nom de : ${told.title}.`,
          'Si c’est une erreur, faites vérifier votre droit d’agir.',
        ],
        link: fr.ownWay(told),
        reason: fr.reasonOfMandates,
      }),
      en: (told) => ({
        heading: 'You no longer act for a territory',
        paragraphs: [
          `${en.endsOfMandates[fact(told, 'cause')] ?? en.endsOfMandates.staff} You may no longer act for ${told.title}.`,
          'If that is a mistake, have your right to act verified.',
        ],
        link: en.ownWay(told),
        reason: en.reasonOfMandates,
      }),
    },
  },
  'mandate.restored': {
    ...silent,
    mail: {
      ...receipt(account),
      fr: (told) => ({
        heading: 'Vous pouvez de nouveau agir au nom d’une collectivité',
        paragraphs: [`Votre habilitation pour ${told.title} est rétablie.`],
        link: fr.atHome(told),
        reason: fr.reasonOfMandates,
      }),
      en: (told) => ({
        heading: 'You may act for a territory again',
        paragraphs: [`Your mandate for ${told.title} is restored.`],
        link: en.atHome(told),
        reason: en.reasonOfMandates,
      }),
    },
  },
  'official_addresses.imported': silent,
  'case.opened': {
    ...silent,
    team: (event) =>
      event.data.case === 'contest'
        ? `Un acte fait au nom d’une collectivité (${event.subject}) est contesté par son adresse officielle : un dossier attend une décision.`
        : `Quelqu’un demande que son droit d’agir pour une collectivité (${event.subject}) soit vérifié : un dossier attend une décision.`,
  },
  'case.decided': {
    ...silent,
    mail: {
      topic: 'receipt',
      place: verification,
      // Of the others a mandate is granted or ended, which is told.
      isTold: (data) => data.case === 'verification' && data.decision === 'dismiss',
      fr: (told) => ({
        heading: 'Votre droit d’agir n’a pas pu être vérifié',
        paragraphs: [
          `L’équipe n’a pas pu vérifier que vous pouvez agir au nom de : ${told.title}. Vous pouvez le demander de nouveau, en disant comment vous joindre à la collectivité.`,
        ],
        link: fr.ownWay(told),
        reason: fr.reasonOfMandates,
      }),
      en: (told) => ({
        heading: 'Your right to act could not be verified',
        paragraphs: [
          `The team could not verify that you may act for ${told.title}. You may ask again, saying how to reach you at the territory.`,
        ],
        link: en.ownWay(told),
        reason: en.reasonOfMandates,
      }),
    },
  },
} satisfies SomeEntries
