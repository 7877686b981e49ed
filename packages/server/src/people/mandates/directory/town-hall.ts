// What the name of a record says: the place it is of, and whether it is a town hall's secondary office. Pure.
import { fold } from '../../../platform/text/fold.ts'

/** What stands in a town beside its town hall: the town hall's own places never begin so. */
const beside =
  /\b(annexes?|deleguee?s?|associee?s?|antennes?|mobile|itinerante|quartiers?|secteurs?|arrondissements?|relais|proximite|point mairie|bureau municipal|\d{1,2} ?(er|ere|e|eme|nd|nde))\b/

const seat = /^(mairie|hotel de ville|ville|commune)\b/

export type Named = {
  /** Folded, in each way that the words may be cut: "mairie du mans" is of "le mans". */
  places: string[]
  /** The rest of the name says that it is no town hall. */
  isBeside: boolean
}

/** "Mairie - Saint-Malo - annexe Saint-Servan" is of Saint-Malo, and beside its town hall. */
export function readName(name: string): Named {
  const [head = '', ...rest] = name
    .normalize('NFC')
    .split(/\s+[-–—]\s+|[(),:;|]/)
    .map(fold)
    .filter(Boolean)
  const isSeat = seat.test(head)
  const within = isSeat ? afterSeat(head) : [head]
  const [first = '', ...others] = within.length === 0 ? rest : ['', ...rest]
  return {
    places: within.length === 0 ? [first] : within,
    isBeside: [...others, isSeat ? head : ''].some((part) => beside.test(part)),
  }
}

function afterSeat(head: string) {
  const rest = head.replace(seat, '').trim()
  if (rest === '' || beside.test(rest.split(' ', 1)[0] ?? '')) return []
  const [, link = '', place = rest] = /^(de la|de l|de|du|des|d)\s+(.+)$/.exec(rest) ?? []
  const article = { 'de la': 'la ', 'de l': 'l ', du: 'le ', des: 'les ' }[link] ?? ''
  return article ? [article + place, place, rest] : [place, rest]
}

/** Where the place is not the commune itself, its words may say what it is: "15e arrondissement". */
export function isBesideIn(place: string) {
  return beside.test(place)
}
