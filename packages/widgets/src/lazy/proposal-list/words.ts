// What the list of proposals says, in both languages.
import { formatsIn } from '../core.ts'
import { mostTogether } from './selection.ts'

type Told = { state: string }[]

const isDone = ({ state }: Told[number]) => state === 'confirmed'

const fr = {
  search: 'Chercher parmi les propositions',
  words: 'Mots à chercher',
  theme: 'Thématique',
  allThemes: 'Toutes',
  sort: 'Trier par',
  sorts: { title: 'titre', support: 'nombre de soutiens' },
  go: 'Chercher',
  count: (amount: number, shown: string) =>
    `${shown} ${amount < 2 ? 'proposition' : 'propositions'}`,
  none: 'Aucune proposition ne correspond. Essayez un autre mot ou une autre thématique.',
  again: 'Voir toutes les propositions',
  pages: 'Pages de la liste',
  next: 'Propositions suivantes',
  first: 'Revenir au début',
  choose: 'Ajouter à ma sélection',
  selection: 'Ma sélection',
  chosen: (amount: number) =>
    amount === mostTogether
      ? `${amount} propositions choisies : c’est le plus que l’on puisse soutenir en une fois.`
      : `${amount} ${amount < 2 ? 'proposition choisie' : 'propositions choisies'}`,
  supportAll: (amount: number) =>
    amount < 2 ? 'Soutenir la proposition choisie' : `Soutenir ces ${amount} propositions`,
  clear: 'Vider ma sélection',
  told: (parts: Told) => {
    const done = parts.filter(isDone).length
    if (done < parts.length)
      return `Confirmé pour ${done} ${done < 2 ? 'proposition' : 'propositions'} sur ${parts.length} : votre récépissé dit ce qui est enregistré, et pourquoi.`
    return done < 2
      ? 'Votre soutien est enregistré. Merci !'
      : `Confirmé pour ces ${done} propositions. Merci ! Votre récépissé dit ce qui est enregistré.`
  },
}

const en: typeof fr = {
  search: 'Search the proposals',
  words: 'Words to find',
  theme: 'Theme',
  allThemes: 'All',
  sort: 'Sort by',
  sorts: { title: 'title', support: 'support' },
  go: 'Search',
  count: (amount, shown) => `${shown} ${amount === 1 ? 'proposal' : 'proposals'}`,
  none: 'No proposal matches. Try another word or another theme.',
  again: 'See all proposals',
  pages: 'Pages of the list',
  next: 'Next proposals',
  first: 'Back to the first ones',
  choose: 'Add to my selection',
  selection: 'My selection',
  chosen: (amount) =>
    amount === mostTogether
      ? `${amount} proposals chosen: no more can be supported at once.`
      : `${amount} ${amount === 1 ? 'proposal' : 'proposals'} chosen`,
  supportAll: (amount) =>
    amount === 1 ? 'Support the proposal chosen' : `Support these ${amount} proposals`,
  clear: 'Empty my selection',
  told: (parts) => {
    const done = parts.filter(isDone).length
    if (done < parts.length)
      return `Confirmed for ${done} of ${parts.length} proposals: your receipt says what is recorded, and why.`
    return done === 1
      ? 'Your support is recorded. Thank you!'
      : `Confirmed for these ${done} proposals. Thank you! Your receipt says what is recorded.`
  },
}

export function wordsIn(language: string) {
  const english = language === 'en'
  return { ...(english ? en : fr), ...formatsIn(english ? 'en-GB' : 'fr') }
}

export type Words = ReturnType<typeof wordsIn>
