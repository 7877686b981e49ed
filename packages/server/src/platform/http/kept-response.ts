// A kept answer as it is sent to this client: as it takes it, or only that it has not changed.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import fresh from 'fresh'
import type { Answers } from '../answers/answers.ts'
import type { Sent, Shown } from '../answers/shown.ts'
import { bestCoding, type Coding } from './representation.ts'

type Headers = {
  'if-none-match'?: string | undefined
  'cache-control'?: string | undefined
  'accept-encoding'?: string | undefined
}

/** `lines` are names and values in turn, as they are written on the wire. */
export type KeptResponse = { status: 200 | 304; lines: readonly string[]; body: Buffer | null }

/** Smaller ones hardly shrink. */
const worthCompressing = 1024

export function keptResponse(
  answers: Pick<Answers, 'grow'>,
  shown: Shown,
  sent: Sent,
  headers: Headers,
): KeptResponse {
  const wanted =
    sent.body.length < worthCompressing ? 'identity' : codingOf(headers['accept-encoding'])
  const compressed = wanted === 'identity' ? undefined : sent.compressed[wanted]
  // For those who ask next.
  if (wanted !== 'identity' && !compressed) compress(answers, shown, sent, wanted)
  const coding = compressed ? wanted : 'identity'
  if (isFresh(headers, sent.etag)) {
    return { status: 304, lines: linesOf(sent, coding, 304), body: null }
  }
  return { status: 200, lines: linesOf(sent, coding, 200), body: compressed ?? sent.body }
}

// Other bytes, another tag: who joins two answers must know.
const tagOf = (etag: string, coding: Coding) =>
  coding === 'identity' ? etag : etag.replace(/"$/, `-${coding}"`)

/** By any of its tags: which one was sent depended on whether it had been compressed by then. */
export function isFresh(headers: Headers, plain: string) {
  if (headers['if-none-match'] === undefined) return false
  if (headers['if-none-match'] === plain && headers['cache-control'] === undefined) return true
  return codingsOfAll.some((one) => fresh(headers, { etag: tagOf(plain, one) }))
}

const codingsOfAll = ['br', 'gzip', 'identity'] as const

/** By what browsers send, which is always the same few. */
const codings = new Map<string, Coding>()

function codingOf(accepted: string | undefined): Coding {
  if (accepted === undefined) return 'identity'
  const known = codings.get(accepted) ?? bestCoding(accepted, [...codingsOfAll])
  if (codings.size > 200) codings.clear()
  codings.set(accepted, known)
  return known
}

/** What whoever has it needs to know; the rest is as it was told then (RFC 9110, 15.4.5). */
const ofUnchanged = new Set(['access-control-allow-origin', 'cache-control', 'vary'])

/** Put together once for each form that it is sent in. */
function linesOf(sent: Sent, coding: Coding, status: KeptResponse['status']) {
  const form = `${status} ${coding}`
  const known = sent.forms.get(form)
  if (known) return known
  const isWhole = status === 200
  const lines = sent.headers.filter(([name]) => isWhole || ofUnchanged.has(name)).flat()
  lines.push('ETag', tagOf(sent.etag, coding))
  if (isWhole) {
    const body = coding === 'identity' ? sent.body : sent.compressed[coding]
    if (coding !== 'identity') lines.push('Content-Encoding', coding)
    lines.push('Content-Length', String(body?.length ?? 0))
  }
  sent.forms.set(form, lines)
  return lines
}

const coders = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
}

/** On another thread, once. */
function compress(
  answers: Pick<Answers, 'grow'>,
  shown: Shown,
  sent: Sent,
  coding: keyof typeof coders,
) {
  if (sent.compressing.has(coding)) return
  sent.compressing.add(coding)
  void coders[coding](sent.body).then((bytes) => {
    sent.compressed[coding] = bytes
    answers.grow(shown, bytes.length)
  })
}
