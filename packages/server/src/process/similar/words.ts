// A text as the words that tell what it is about: French stems, without stop words or accents.
import { stemmer } from '@orama/stemmers/french'
import { stopwords } from '@orama/stopwords/french'
import { fold } from '../../platform/text/fold.ts'
import { composed } from '../../platform/text/normal-form.ts'

// What the list of the library lacks: elisions cut from their noun, and words of every contribution.
const more =
  'qu jusqu lorsqu puisqu quelqu aujourd hui plus moins tout tous toute toutes tres trop bien aussi ' +
  'comme sans sous chez vers entre depuis pendant avant apres alors donc car ni si quand comment ' +
  'pourquoi combien ou quel quelle quels quelles chaque autre autres meme memes rien personne faire ' +
  'fait faut peut peuvent doit doivent veut voudrait voudrions aimerais aimerions cela celui celle ' +
  'ceux celles dont afin encore deja jamais toujours souvent peu beaucoup assez etre avoir aller va ' +
  'deux trois quatre cinq six dix un une'

const stop = new Set([...stopwords.map(fold), ...more.split(' ')])

/** "Les écoles d’à côté réserveraient" → ["ecol", "cot", "reserv"]. */
export function stemsOf(text: string) {
  // The stemmer knows French accents, so they go after it.
  return tellingWords(text).map((word) => fold(stemmer(word)))
}

/** Without those that any text may hold. */
export function tellingWords(text: string) {
  const words = composed(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return words.filter((word) => word.length > 1 && !stop.has(fold(word)))
}
