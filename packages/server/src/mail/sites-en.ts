// What mails say of the sites that someone registers, in English.
import { type About, fact, type SomeWords, type Told } from './words.ts'

const reason = 'This message is about a site that you registered: it is always sent.'
const toSites = ({ url }: Told) => ({ text: 'See my sites (in French)', url })
const who = (told: About<{ by: string }>) =>
  fact(told, 'by') === 'town_hall' ? 'The territory' : 'The team'

export const sitesInEnglish = {
  'site.approved': (told) => ({
    heading: 'Your site is registered',
    paragraphs: [
      `${who(told)} accepted the site registered for ${told.title}. Its key and what to paste are waiting for you.`,
    ],
    link: toSites(told),
    reason,
  }),
  'site.refused': (told) => ({
    heading: 'Your site is not accepted',
    paragraphs: [
      `${who(told)} refused the site registered for ${told.title}. Nothing is shown there in its name.`,
    ],
    link: toSites(told),
    reason,
  }),
  'site.suspended': (told) => ({
    heading: 'Your site is suspended',
    paragraphs: [
      `The team suspended the site registered for ${told.title}: nothing can be prepared or confirmed from it. The reason is in “Mes sites”.`,
    ],
    link: toSites(told),
    reason,
  }),
  'site.restored': (told) => ({
    heading: 'Your site works again',
    paragraphs: [`The site registered for ${told.title} is no longer suspended.`],
    link: toSites(told),
    reason,
  }),
} satisfies SomeWords
