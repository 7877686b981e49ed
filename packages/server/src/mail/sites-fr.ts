// What mails say of the sites that someone registers, in French.
import { fact, type SomeWords, type Told } from './words.ts'

const reason = 'Ce message concerne un site que vous avez enregistré : il est toujours envoyé.'
const toSites = ({ url }: Told) => ({ text: 'Voir mes sites', url })

export const sitesInFrench = {
  'site.approved': (told) => ({
    heading: 'Votre site est enregistré',
    paragraphs: [
      `${fact(told, 'by') === 'town_hall' ? 'La collectivité a accepté' : 'L’équipe a accepté'} le site enregistré pour ${told.title}. Sa clé et ce qu’il faut coller vous attendent.`,
    ],
    link: toSites(told),
    reason,
  }),
  'site.refused': (told) => ({
    heading: 'Votre site n’est pas accepté',
    paragraphs: [
      `${fact(told, 'by') === 'town_hall' ? 'La collectivité a refusé' : 'L’équipe a refusé'} le site enregistré pour ${told.title}. Rien n’y est affiché en son nom.`,
    ],
    link: toSites(told),
    reason,
  }),
  'site.suspended': (told) => ({
    heading: 'Votre site est suspendu',
    paragraphs: [
      `L’équipe a suspendu le site enregistré pour ${told.title} : plus rien ne peut y être préparé ni confirmé. Le motif est dans « Mes sites ».`,
    ],
    link: toSites(told),
    reason,
  }),
  'site.restored': (told) => ({
    heading: 'Votre site marche de nouveau',
    paragraphs: [`La suspension du site enregistré pour ${told.title} est levée.`],
    link: toSites(told),
    reason,
  }),
} satisfies SomeWords
