// What mails say of someone's right to act for a territory, in French.
import { formatDate } from '../platform/language/dates.ts'
import { fact, type Said, type SomeWords, type Told } from './words.ts'

const reason =
  'Ce message concerne votre droit d’agir au nom d’une collectivité : il est toujours envoyé.'
const atHome = ({ url }: Told) => ({ text: 'Voir mes habilitations', url })
const ownWay = ({ url }: Told) => ({ text: 'Le faire vérifier autrement', url })

const proofs: Record<string, string> = {
  official_code: 'par le code que vous y avez reçu',
  staff_decision: 'par décision de l’équipe',
}
const ends: Record<string, string> = {
  given_up: 'Vous avez mis fin à votre habilitation.',
  staff: 'L’équipe a mis fin à votre habilitation.',
  contested: 'La collectivité a contesté un acte, et l’équipe lui a donné raison.',
}

const granted = (told: Told<'mandate.granted'>): Said => {
  const until = fact(told, 'endsAt')
  const how = proofs[fact(told, 'evidence')] ?? ''
  return {
    heading: 'Vous pouvez agir au nom d’une collectivité',
    paragraphs: [
      `Vous pouvez agir au nom de : ${told.title}${how && `, ${how}`}.`,
      'Elle est prévenue de chaque acte fait en son nom, et peut le contester.',
    ],
    facts: [{ label: 'Valable jusqu’au', value: until && formatDate(until) }],
    link: atHome(told),
    reason,
  }
}

export const mandatesInFrench = {
  'mandate.granted': granted,
  'mandate.ended': (told) => ({
    heading: 'Vous n’agissez plus au nom d’une collectivité',
    paragraphs: [
      `${ends[fact(told, 'cause')] ?? ends.staff} Vous ne pouvez plus agir au nom de : ${told.title}.`,
      'Si c’est une erreur, faites vérifier votre droit d’agir.',
    ],
    link: ownWay(told),
    reason,
  }),
  'mandate.restored': (told) => ({
    heading: 'Vous pouvez de nouveau agir au nom d’une collectivité',
    paragraphs: [`Votre habilitation pour ${told.title} est rétablie.`],
    link: atHome(told),
    reason,
  }),
  'case.decided': (told) => ({
    heading: 'Votre droit d’agir n’a pas pu être vérifié',
    paragraphs: [
      `L’équipe n’a pas pu vérifier que vous pouvez agir au nom de : ${told.title}. Vous pouvez le demander de nouveau, en disant comment vous joindre à la collectivité.`,
    ],
    link: ownWay(told),
    reason,
  }),
} satisfies SomeWords
