// The card of a page, as social networks show it: what it is, its title, and whose it is.
import { escapeMarkup } from '../../platform/layout/markup.ts'
import { linesOf } from './lines.ts'

type Card = { above: string; title: string; below: string }

const ink = '#1f3a5f'
const sun = '#e0a458'
const soft = '#525c6b'
const room = 1040
const small = 34

export function cardSvg({ above, title, below }: Card) {
  const { size, lines } = fitted(title)
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630">',
    '<rect width="1200" height="630" fill="#fbfaf7"/>',
    `<rect width="1200" height="18" fill="${ink}"/><rect y="18" width="1200" height="6" fill="${sun}"/>`,
    words({ y: 120, size: small, fill: soft }, onOneLine(above)),
    ...lines.map((line, at) =>
      words({ y: 190 + size * (0.75 + at * 1.15), size, fill: ink, weight: 600 }, line),
    ),
    `<rect x="80" y="510" width="96" height="6" fill="${sun}"/>`,
    words({ y: 568, size: small, fill: ink, weight: 600 }, onOneLine(`Parvis — ${below}`)),
    '</svg>',
  ].join('')
}

type Set = { y: number; size: number; fill: string; weight?: number }

const words = ({ y, size, fill, weight = 400 }: Set, text: string) =>
  `<text x="80" y="${y}" font-family="Source Sans 3" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeMarkup(text)}</text>`

const sizes = [76, 64, 52]

/** As large as its lines allow; what is longer still is cut, and says so. */
function fitted(title: string) {
  const size = sizes.find((one) => linesOf(title, { size: one, room, most: 99 }).length <= 3)
  if (size) return { size, lines: linesOf(title, { size, room, most: 3 }) }
  return { size: 46, lines: linesOf(title, { size: 46, room, most: 5 }) }
}

const onOneLine = (text: string) => linesOf(text, { size: small, room, most: 1 })[0] ?? ''
