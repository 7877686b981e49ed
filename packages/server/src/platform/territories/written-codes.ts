// Official codes as files hold them: in groups, in small letters, without the zeros that a spreadsheet took. Pure.
import { withoutMarks } from '../text/normal-form.ts'

/** Words that are usually written apart and are one code: a SIRET, a SIREN, an INSEE code or a postcode. */
const groups = [
  { of: 4, is: /^\d{3} \d{3} \d{3} \d{5}$/ },
  { of: 3, is: /^\d{3} \d{3} \d{3}$/ },
  { of: 2, is: /^(\d{1,2}|2[ab]) \d{3}$/i },
]

const kinds = new Map([
  ['commune', 'commune'],
  ['com', 'commune'],
  ['epci', 'epci'],
  ['department', 'department'],
  ['departement', 'department'],
  ['dep', 'department'],
  ['dept', 'department'],
  ['region', 'region'],
  ['reg', 'region'],
])

/** "2a" → "2A"; "1004" → "01004"; "200 046 977 00019" → "200046977"; "Région 28" → "region-28". */
export function officialCode(said: string) {
  const plain = withoutMarks(said).replace(/^[='"\s]+|["'\s]+$/g, '')
  const [, kind = '', named = ''] = /^([a-z]+)[\s_-]*([\dab][\dabe]*)$/i.exec(plain) ?? []
  const prefix = kinds.get(kind.toLowerCase())
  if (prefix) return `${prefix}-${whole(named)}`
  return whole(plain.replace(/^fr-/i, ''))
}

function whole(text: string) {
  const code = text.toUpperCase().replace(/[\s.]/g, '')
  if (/^\d{14}$/.test(code)) return code.slice(0, 9)
  if (/^\d{4}$|^\d$/.test(code)) return `0${code}`
  return /^0\d{2}$/.test(code) ? code.slice(1) : code
}

/** Every code that a text may hold, to be looked for at once. */
export function possibleCodes(text: string) {
  const words = wordsOf(text)
  return [...words, ...groups.flatMap((group) => [...windows(words, group)])].map(officialCode)
}

/** What it holds, as it is written there: "200 046 977" is one code, and "14 50 61" are three. */
export function codesIn(text: string, isKnown: (code: string) => boolean) {
  const isOne = (said: string) => isKnown(officialCode(said))
  const joined = groups.reduce(
    (words, group) => join(words, group, isOne),
    wordsOf(text).map((word) => [word]),
  )
  const isPartOfOne = (said: string) => !said.split(' ').every(isOne)
  return groups
    .reduce((words, group) => join(words, group, isPartOfOne), joined)
    .map((words) => words.join(' '))
}

type Group = (typeof groups)[number]

/** Words that stand side by side, alone until then, become one where they are a group that is `wanted`. */
function join(words: string[][], group: Group, wanted: (said: string) => boolean): string[][] {
  const result: string[][] = []
  for (let at = 0; at < words.length; ) {
    const some = words.slice(at, at + group.of)
    const said = some.flat().join(' ')
    const isFree = some.every((one) => one.length === 1)
    const isGroup = isFree && group.is.test(said) && wanted(said)
    result.push(isGroup ? some.flat() : (words[at] ?? []))
    at += isGroup ? group.of : 1
  }
  return result
}

function* windows(words: string[], group: Group) {
  for (let at = 0; at + group.of <= words.length; at += 1) {
    const said = words.slice(at, at + group.of).join(' ')
    if (group.is.test(said)) yield said
  }
}

/** A kind goes with its code: "région 28". */
function wordsOf(text: string) {
  return (
    withoutMarks(text)
      .replace(/\b([a-z]+)[\s]+(?=[\dab])/gi, (found, word: string) =>
        kinds.has(word.toLowerCase()) ? `${word}-` : found,
      )
      .match(/\S+/g) ?? []
  )
}
