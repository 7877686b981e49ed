// A mail as plain text: what everyone can read.
import type { Item, Letter } from './letter.ts'

export function letterText(letter: Letter) {
  const { greeting, lead, items, closing, signature, footer } = letter
  const isAlone = items.length === 1
  const parts = [
    ...[greeting, lead],
    ...items.flatMap((item, position) => itemParts(item, isAlone ? undefined : position + 1)),
    ...closing,
    signature,
    ['-- ', footer.reason, ...footer.links.flatMap(({ text, url }) => [`${text} :`, url])].join(
      '\n',
    ),
  ]
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`
}

function itemParts({ heading, paragraphs, reply, facts, link }: Item, number?: number) {
  return [
    ...(number === undefined ? [] : [`${number}. ${heading}\n${'-'.repeat(heading.length + 3)}`]),
    ...paragraphs,
    ...(reply === undefined ? [] : [reply]),
    ...(facts.length > 0
      ? [facts.map(({ label, value }) => `${label} : ${value}`).join('\n')]
      : []),
    ...(link ? [`${link.text} :\n${link.url}`] : []),
  ]
}
