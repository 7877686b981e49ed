// A text in lines of a width, by what its letters take at most: drawings do not break lines by themselves.

const narrow = /[iljtfrI.,;:'’!|()[\]  ]/
const wide = /[mwMWÆŒ@%—…ÀÂÄÅÔÖÙÛÜÇÉÈÊËA-Z]/

/** In shares of the size of the letters. */
function widthOf(sign: string) {
  if (narrow.test(sign)) return 0.3
  if (/[mwMW@—…ŒÆ%]/.test(sign)) return 0.86
  if (wide.test(sign)) return 0.64
  // Signs of other scripts may be as wide as they are high.
  return sign.charCodeAt(0) > 0x24f ? 1 : 0.53
}

const width = (text: string) => [...text].reduce((sum, sign) => sum + widthOf(sign), 0)

type Room = { size: number; room: number; most: number }

/** What does not fit in `most` lines is left out, and said to be. */
export function linesOf(text: string, { size, room, most }: Room) {
  const share = room / size
  const lines: string[][] = [[]]
  for (const word of text.split(/[ \n\t]+/).flatMap((one) => cut(one, share))) {
    const line = lines.at(-1) ?? []
    if (line.length > 0 && width([...line, word].join(' ')) > share) lines.push([word])
    else line.push(word)
  }
  const whole = lines.map((line) => line.join(' '))
  if (whole.length <= most) return whole
  let last = whole[most - 1] ?? ''
  while (width(`${last}…`) > share) last = last.slice(0, -1)
  return [...whole.slice(0, most - 1), `${last.trimEnd()}…`]
}

/** A word that is longer than a line. */
function cut(word: string, share: number): string[] {
  if (width(word) <= share) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const sign of word) {
    if (width(piece + sign) > share) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...pieces, piece]
}
