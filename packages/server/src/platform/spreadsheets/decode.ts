// The text of a given file, whatever program wrote it; what was lost before it came is said, never hidden.
import { doubt, type Warn } from '../language/doubt.ts'
import { BadFile } from './bad-file.ts'
import { kindOfBinary } from './binary.ts'

export type GivenFile = { name: string; content: Uint8Array }

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh'

const encodingWords: Record<Exclude<Encoding, 'utf-8'>, [fr: string, en: string]> = {
  'utf-16le': ['UTF-16', 'UTF-16'],
  'utf-16be': ['UTF-16', 'UTF-16'],
  'windows-1252': ['Windows (CP1252)', 'Windows (CP1252)'],
  macintosh: ['Mac OS (Mac Roman)', 'Mac OS (Mac Roman)'],
}

/** Without its byte order mark. */
export function decode({ name, content }: GivenFile, warn: Warn): string {
  requireText(name, content)
  const encoding = encodingOf(content)
  const text = new TextDecoder(encoding).decode(content)
  if (encoding !== 'utf-8') {
    const [fr, en] = encodingWords[encoding]
    warn(
      doubt(
        `${name} n’est pas en UTF-8 : lu comme un fichier ${fr} (accents à vérifier)`,
        `${name} is not in UTF-8: read as a file of ${en} (check its accents)`,
      ),
    )
  }
  warnOfLosses(name, text, warn)
  return text
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

/** Of a whole file, or of its beginning. */
export function encodingOf(content: Uint8Array): Encoding {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le'
  if (content[0] === 0xfe && content[1] === 0xff) return 'utf-16be'
  const wide = wideWithoutMark(content)
  if (wide) return wide
  if (isUtf8(content)) return 'utf-8'
  const text = new TextDecoder('utf-8').decode(content)
  const broken = count(text, /\ufffd/g)
  // Cut or pasted together, it still is UTF-8: read otherwise, each right accent would be lost too.
  if (count(text, /[\u0080-\u07ff\u2018-\u201d\u20ac]/g) > broken) return 'utf-8'
  return isMacintosh(content) ? 'macintosh' : 'windows-1252'
}

function isUtf8(content: Uint8Array) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content)
    return true
  } catch {
    return false
  }
}

/** In Latin letters every other byte is zero. */
function wideWithoutMark(content: Uint8Array): Encoding | undefined {
  const start = content.subarray(0, 2000)
  const zeros = [0, 0]
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const most = start.length * 0.35
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : undefined
}

/** What writes é, è, ê, à, ç and î on the one is nothing, or nearly never used, on the other. */
function isMacintosh(content: Uint8Array) {
  let mac = 0
  let windows = 0
  for (const byte of content) {
    if (byte === 0x8d || byte === 0x8e || byte === 0x8f || byte === 0x90 || byte === 0x88) mac += 1
    else if (byte >= 0xe0) windows += 1
  }
  return mac > windows
}

/** Accents that a program before us did not understand: only its own export can give them back. */
function warnOfLosses(name: string, text: string, warn: Warn) {
  const lost = linesWith(text, /\ufffd/)
  if (lost.length > 0) {
    warn(
      doubt(
        `${name} a perdu des lettres avant d’arriver (�), ligne ${shown(lost)} : exportez-le de nouveau en UTF-8`,
        `${name} lost letters before it came (�), line ${shown(lost)}: export it again in UTF-8`,
      ),
    )
  }
  // "Ã©" for "é": UTF-8 that was once read as something else, then saved.
  const twice = linesWith(text, /[ÃÂ][\u0080-\u00bf\u0152-\u0192\u2013-\u203a\u20ac\u2122]/)
  if (twice.length > 0) {
    warn(
      doubt(
        `${name} a des accents abîmés (« Ã© » pour « é »), ligne ${shown(twice)} : exportez-le de nouveau en UTF-8`,
        `${name} has broken accents (“Ã©” for “é”), line ${shown(twice)}: export it again in UTF-8`,
      ),
    )
  }
}

function linesWith(text: string, sign: RegExp) {
  if (!sign.test(text)) return []
  return text.split(/\r\n|\n|\r/).flatMap((line, at) => (sign.test(line) ? [at + 1] : []))
}

function shown(lines: number[]) {
  const most = 5
  return `${lines.slice(0, most).join(', ')}${lines.length > most ? '…' : ''}`
}

function count(text: string, sign: RegExp) {
  return text.match(sign)?.length ?? 0
}
