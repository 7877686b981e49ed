// The text of a given file, whatever program wrote it; what was lost before it came is said, never hidden.
import { doubt, type Warn } from '../language/doubt.ts'
import type { LongFile } from '../text/given-file.ts'
import { BadFile } from './bad-file.ts'
import { kindOfBinary } from './binary.ts'

export type GivenFile = { name: string; content: Uint8Array }

type Pieces = LongFile['pieces']

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh'

const encodingWords: Record<Exclude<Encoding, 'utf-8'>, [fr: string, en: string]> = {
  'utf-16le': ['UTF-16', 'UTF-16'],
  'utf-16be': ['UTF-16', 'UTF-16'],
  'windows-1252': ['Windows (CP1252)', 'Windows (CP1252)'],
  macintosh: ['Mac OS (Mac Roman)', 'Mac OS (Mac Roman)'],
}

/** Without its byte order mark. */
export function decode({ name, content }: GivenFile, warn: Warn): string {
  const encoding = examine({ name, pieces: () => [content] }, warn)
  return new TextDecoder(encoding).decode(content)
}

/** Reads all of it, some at a time: what it is written in, and what was lost before it came. */
export function examine(file: LongFile, warn: Warn): Encoding {
  const { name, pieces } = file
  requireText(name, beginningOf(pieces))
  const encoding = encodingOf(pieces)
  if (encoding !== 'utf-8') {
    const [fr, en] = encodingWords[encoding]
    warn(
      doubt(
        `${name} n’est pas en UTF-8 : lu comme un fichier ${fr} (accents à vérifier)`,
        `${name} is not in UTF-8: read as a file of ${en} (check its accents)`,
      ),
    )
  }
  warnOfLosses(name, textOf(file, encoding), warn)
  return encoding
}

/** `content`: its beginning is enough. */
export function requireText(name: string, content: Uint8Array) {
  const kind = kindOfBinary(content)
  if (!kind) return
  throw new BadFile(
    'not_text',
    `${name} est ${kind}, pas un fichier de texte. Enregistrez-le au format CSV (UTF-8), puis recommencez.`,
  )
}

/** Its text, each end of a line alike; neither an end of line nor a letter read twice is cut in two. */
export function* textOf({ pieces }: LongFile, encoding: Encoding): Generator<string> {
  let kept = ''
  for (const text of decoded(pieces, encoding)) {
    const found = kept + text
    kept = /[\rÃÂ]$/.exec(found)?.[0] ?? ''
    yield found.slice(0, found.length - kept.length).replace(/\r\n?/g, '\n')
  }
  yield kept.replace('\r', '\n')
}

function* decoded(pieces: Pieces, encoding: Encoding, { fatal = false } = {}) {
  const decoder = new TextDecoder(encoding, { fatal })
  for (const piece of pieces()) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

/** Of a whole file, or of its beginning. */
export function encodingOf(pieces: Pieces): Encoding {
  const start = beginningOf(pieces)
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const wide = wideWithoutMark(start)
  if (wide) return wide
  if (isUtf8(pieces)) return 'utf-8'
  let [right, broken] = [0, 0]
  for (const text of decoded(pieces, 'utf-8')) {
    broken += count(text, /\ufffd/g)
    right += count(text, /[\u0080-\u07ff\u2018-\u201d\u20ac]/g)
  }
  // Cut or pasted together, it still is UTF-8: read otherwise, each right accent would be lost too.
  if (right > broken) return 'utf-8'
  return isMacintosh(pieces) ? 'macintosh' : 'windows-1252'
}

function beginningOf(pieces: Pieces) {
  const start: number[] = []
  for (const piece of pieces()) {
    start.push(...piece.subarray(0, 2000 - start.length))
    if (start.length === 2000) break
  }
  return Uint8Array.from(start)
}

function isUtf8(pieces: Pieces) {
  try {
    for (const _ of decoded(pieces, 'utf-8', { fatal: true }));
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** In Latin letters every other byte is zero. */
function wideWithoutMark(start: Uint8Array): Encoding | undefined {
  const zeros = [0, 0]
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const most = start.length * 0.35
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : undefined
}

/** What writes é, è, ê, à, ç and î on the one is nothing, or nearly never used, on the other. */
function isMacintosh(pieces: Pieces) {
  let mac = 0
  let windows = 0
  for (const piece of pieces()) {
    for (const byte of piece) {
      if (byte === 0x8d || byte === 0x8e || byte === 0x8f || byte === 0x90 || byte === 0x88)
        mac += 1
      else if (byte >= 0xe0) windows += 1
    }
  }
  return mac > windows
}

/** Accents that a program before us did not understand: only its own export can give them back. */
function warnOfLosses(name: string, text: Iterable<string>, warn: Warn) {
  // "Ã©" for "é": UTF-8 that was once read as something else, then saved.
  const [lost, twice] = linesWith(text, [
    /\ufffd/,
    /[ÃÂ][\u0080-\u00bf\u0152-\u0192\u2013-\u203a\u20ac\u2122]/,
  ])
  if (lost && lost.size > 0) {
    warn(
      doubt(
        `${name} a perdu des lettres avant d’arriver (�), ligne ${shown(lost)} : exportez-le de nouveau en UTF-8`,
        `${name} lost letters before it came (�), line ${shown(lost)}: export it again in UTF-8`,
      ),
    )
  }
  if (twice && twice.size > 0) {
    warn(
      doubt(
        `${name} a des accents abîmés (« Ã© » pour « é »), ligne ${shown(twice)} : exportez-le de nouveau en UTF-8`,
        `${name} has broken accents (“Ã©” for “é”), line ${shown(twice)}: export it again in UTF-8`,
      ),
    )
  }
}

const mostLines = 5

/** For each sign the first lines that have it, and one more when there are more. */
function linesWith(text: Iterable<string>, signs: RegExp[]) {
  const found = signs.map(() => new Set<number>())
  let before = 1
  for (const piece of text) {
    for (const [at, sign] of signs.entries()) {
      const own = found[at]
      if (!own || own.size > mostLines || !sign.test(piece)) continue
      for (const [number, line] of piece.split('\n').entries()) {
        if (own.size <= mostLines && sign.test(line)) own.add(before + number)
      }
    }
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) before += 1
  }
  return found
}

function shown(lines: Set<number>) {
  return `${[...lines].slice(0, mostLines).join(', ')}${lines.size > mostLines ? '…' : ''}`
}

function count(text: string, sign: RegExp) {
  return text.match(sign)?.length ?? 0
}
