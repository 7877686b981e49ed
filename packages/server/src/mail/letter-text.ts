// A mail as plain text: what everyone can read.
import { colon, type Item, type Letter } from './letter.ts'

export function letterText(letter: Letter) {
  const { language, greeting, lead, items, closing, signature, footer } = letter
  const isAlone = items.length === 1
  const parts = [
    greeting,
    lead,
    ...items.flatMap((item, position) =>
      itemParts(item, colon[language], isAlone ? undefined : position + 1),
    ),
    ...closing,
    signature,
    [
      '-- ',
      footer.reason,
      ...footer.links.flatMap(({ text, url }) => [`${text}${colon[language]}`, url]),
    ].join('\n'),
  ]
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`
}

function itemParts(item: Item, mark: string, number?: number) {
  const { heading, paragraphs, reply, facts, link } = item
  return [
    ...(number === undefined ? [] : [`${number}. ${heading}\n${'-'.repeat(heading.length + 3)}`]),
    ...paragraphs,
    ...(reply === undefined ? [] : [reply]),
    ...(facts.length > 0
      ? [facts.map(({ label, value }) => `${label}${mark} ${value}`).join('\n')]
      : []),
    ...(link ? [`${link.text}${mark}\n${link.url}`] : []),
  ]
}
