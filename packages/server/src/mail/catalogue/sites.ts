// What happens to sites and their registrations: who is told, in which words, and what leaves by webhook.

import { receipt, type SomeEntries, silent } from '../entry.ts'
import { site } from '../places.ts'
import * as en from '../sentences-en.ts'
import * as fr from '../sentences-fr.ts'
import { fact } from '../words.ts'

export const sitesEntries = {
  'site.suspended': {
    ...silent,
    mail: {
      ...receipt(site),
      fr: (told) => ({
        heading: 'Votre site est suspendu',
        paragraphs: [
          `L’équipe a suspendu le site enregistré pour ${told.title} : plus rien ne peut y être préparé, et rien ne lui est plus attribué. Les habitants continuent sur les pages de la consultation. Le motif est dans « Mes sites ».`,
        ],
        link: fr.toSites(told),
        reason: fr.reasonOfSites,
      }),
      en: (told) => ({
        heading: 'Your site is suspended',
        paragraphs: [
          `The team suspended the site registered for ${told.title}: nothing can be prepared on it, and nothing is attributed to it any more. Residents go on with the consultation’s own pages. The reason is in “Mes sites”.`,
        ],
        link: en.toSites(told),
        reason: en.reasonOfSites,
      }),
    },
  },
  'site.restored': {
    ...silent,
    mail: {
      ...receipt(site),
      fr: (told) => ({
        heading: 'Votre site marche de nouveau',
        paragraphs: [`La suspension du site enregistré pour ${told.title} est levée.`],
        link: fr.toSites(told),
        reason: fr.reasonOfSites,
      }),
      en: (told) => ({
        heading: 'Your site works again',
        paragraphs: [`The site registered for ${told.title} is no longer suspended.`],
        link: en.toSites(told),
        reason: en.reasonOfSites,
      }),
    },
  },
  'site.key_added': silent,
  'site.key_revoked': silent,
  'site.registered': silent,
  'site.proved': silent,
  'site.agreement_asked': silent,
  'site.approved': {
    ...silent,
    mail: {
      ...receipt(site),
      fr: (told) => ({
        heading: 'Votre site est enregistré',
        paragraphs: [
          `${fact(told, 'by') === 'town_hall' ? 'La collectivité a accepté' : 'L’équipe a accepté'} le site enregistré pour ${told.title}. Sa clé et ce qu’il faut coller vous attendent.`,
        ],
        link: fr.toSites(told),
        reason: fr.reasonOfSites,
      }),
      en: (told) => ({
        heading: 'Your site is registered',
        paragraphs: [
          `${en.whoDecided(told)} accepted the site registered for ${told.title}. Its key and what to paste are waiting for you.`,
        ],
        link: en.toSites(told),
        reason: en.reasonOfSites,
      }),
    },
  },
  'site.refused': {
    ...silent,
    mail: {
      ...receipt(site),
      fr: (told) => ({
        heading: 'Votre site n’est pas accepté',
        paragraphs: [
          `${fact(told, 'by') === 'town_hall' ? 'La collectivité a refusé' : 'L’équipe a refusé'} le site enregistré pour ${told.title}. Rien n’y est affiché en son nom.`,
        ],
        link: fr.toSites(told),
        reason: fr.reasonOfSites,
      }),
      en: (told) => ({
        heading: 'Your site is not accepted',
        paragraphs: [
          `${en.whoDecided(told)} refused the site registered for ${told.title}. Nothing is shown there in its name.`,
        ],
        link: en.toSites(told),
        reason: en.reasonOfSites,
      }),
    },
  },
  'site.abandoned': silent,
} satisfies SomeEntries
