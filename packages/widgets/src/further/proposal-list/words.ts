// What the list of proposals says, in both languages.
import { formatsIn } from '../core.ts'

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
}

export function wordsIn(language: string) {
  const english = language === 'en'
  return { ...(english ? en : fr), ...formatsIn(english ? 'en-GB' : 'fr') }
}

export type Words = ReturnType<typeof wordsIn>
