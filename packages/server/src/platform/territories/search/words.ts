// What someone typed to find a place, and the names of places, as words that can be compared.
import { fold } from '../../text/fold.ts'

/** Small words, that people leave out or put in as it comes. */
const small = new Set('a au aux d de des du en et l la le les s sur sous lez les france'.split(' '))

/** Titles that are said of every place of a kind, whether or not they are in its name. */
export const titles = {
  commune: 'ville village commune mairie municipalite bourg',
  epci: [
    'communaute communautes commune communes agglomeration agglo urbaine metropole metropolitaine',
    'intercommunalite interco comcom com cc ca cu epci ept',
    'etablissement public territorial groupement collectivite statut particulier',
  ].join(' '),
  department:
    'departement conseil departemental general collectivite europeenne dep dept dpt cd outre mer statut particulier',
  region: 'region conseil regional collectivite territoriale statut particulier cr',
} as const

const titlesOfGroupings = new Set(titles.epci.split(' '))

export const isSmall = (word: string) => small.has(word)
/** Of a grouping's name, what is a title: "CC du Pays d'Ancenis" is found by its country. */
export const isTitle = (word: string) => titlesOfGroupings.has(word)

const isNumber = (word: string) => /^(\d+|2[ab]\d*)$/.test(word)

export function wordsOf(text: string) {
  return fold(text.replace(/\bs{1,2}\//gi, (sign) => (sign.length > 2 ? 'sous ' : 'sur ')))
    .split(' ')
    .filter(Boolean)
}

export type Typed = {
  /** Without those that are numbers, each once. */
  words: string[]
  numbers: string[]
  /** The words as if they were typed in one. */
  joined: string
}

/** More words than any name and its département have are not read. */
const mostWords = 12

export function readTyped(text: string): Typed {
  const all = joinNumbers(withoutCedex(wordsOf(text)).map(asOrdinal)).slice(0, mostWords)
  const words = all.filter((word) => !isNumber(word))
  return {
    words: [...new Set(words)],
    numbers: [...new Set(all.filter(isNumber))],
    joined: words.join(''),
  }
}

/** "15eme", "1ere": as the names of arrondissements have them. */
function asOrdinal(word: string) {
  const number = /^(\d{1,2})(er|ere|e|eme|ieme|nd|nde)$/.exec(word)?.[1]
  if (!number) return word
  return Number(number) === 1 ? '1er' : `${Number(number)}e`
}

function withoutCedex(words: string[]) {
  return words.filter((word, at) => {
    if (word === 'cedex') return false
    return !(words[at - 1] === 'cedex' && /^\d{1,2}$/.test(word))
  })
}

/** "14 000", "2A 004", "217 500 016" and a SIRET are one number each, by their lengths. */
function joinNumbers(words: string[]) {
  const joined: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const rest = words.slice(at, at + 5).map((word) => (isNumber(word) ? word.length : 0))
    const count = joinedCount(rest)
    const number = words.slice(at, at + count).join('')
    joined.push(/^\d{14}$/.test(number) ? number.slice(0, 9) : number)
    at += count - 1
  }
  return joined
}

function joinedCount([first = 0, second = 0, third = 0, fourth = 0, fifth = 0]: number[]) {
  if (first === 3 && second === 3 && third === 3) {
    if (fourth === 5) return 4
    return fourth + fifth === 5 && fifth > 0 ? 5 : 3
  }
  if (first === 9 && second === 5) return 2
  return first + second === 5 && first >= 2 && second >= 2 ? 2 : 1
}
