// What mails say of someone's right to act for a territory, in English.
import { formatMomentInEnglish } from '../platform/language/dates.ts'
import { fact, type Said, type SomeWords, type Told } from './words.ts'

const reason = 'This message is about your right to act for a territory: it is always sent.'
const atHome = ({ url }: Told) => ({ text: 'See my mandates (in French)', url })
const ownWay = ({ url }: Told) => ({ text: 'Have it verified otherwise (in French)', url })

const proofs: Record<string, string> = {
  official_code: 'by the code that you received there',
  staff_decision: 'by a decision of the team',
}
const ends: Record<string, string> = {
  given_up: 'You ended your mandate.',
  staff: 'The team ended your mandate.',
  contested: 'The territory contested an act, and the team upheld that.',
}

const granted = (told: Told<'mandate.granted'>): Said => {
  const until = fact(told, 'endsAt')
  const how = proofs[fact(told, 'evidence')] ?? ''
  return {
    heading: 'You may act for a territory',
    paragraphs: [
      `You may act for ${told.title}${how && `, ${how}`}.`,
      'It is told of each act done in its name, and may contest it.',
    ],
    facts: [{ label: 'Until', value: until && formatMomentInEnglish(until) }],
    link: atHome(told),
    reason,
  }
}

export const mandatesInEnglish = {
  'mandate.granted': granted,
  'mandate.ended': (told) => ({
    heading: 'You no longer act for a territory',
    paragraphs: [
      `${ends[fact(told, 'cause')] ?? ends.staff} You may no longer act for ${told.title}.`,
      'If that is a mistake, have your right to act verified.',
    ],
    link: ownWay(told),
    reason,
  }),
  'mandate.restored': (told) => ({
    heading: 'You may act for a territory again',
    paragraphs: [`Your mandate for ${told.title} is restored.`],
    link: atHome(told),
    reason,
  }),
  'case.decided': (told) => ({
    heading: 'Your right to act could not be verified',
    paragraphs: [
      `The team could not verify that you may act for ${told.title}. You may ask again, saying how to reach you at the territory.`,
    ],
    link: ownWay(told),
    reason,
  }),
} satisfies SomeWords
