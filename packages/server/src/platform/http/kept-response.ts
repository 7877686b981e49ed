// A kept answer as it is sent to this client: as it takes it, or only that it has not changed.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import fresh from 'fresh'
import type { Answers } from '../answers/answers.ts'
import type { Sent, Shown } from '../answers/shown.ts'
import { bestCoding, type Coding } from './representation.ts'

type Asked = {
  ifNoneMatch: string | undefined
  cacheControl: string | undefined
  acceptEncoding: string | undefined
}

/** Names and values in turn, as they are written on the wire. */
export type KeptResponse = { status: 200 | 304; headers: readonly string[]; body: Buffer | null }

/** Smaller ones hardly shrink. */
const worthCompressing = 1024

export function keptResponse(
  answers: Pick<Answers, 'grow'>,
  shown: Shown,
  sent: Sent,
  asked: Asked,
) {
  const coding = sent.body.length < worthCompressing ? 'identity' : codingOf(asked.acceptEncoding)
  const body = coding === 'identity' ? sent.body : sent.compressed[coding]
  // For those who ask next.
  if (!body) compress(answers, shown, sent, coding)
  const used = body ? coding : 'identity'
  const etag = tagOf(sent.etag, used)
  if (asked.ifNoneMatch !== undefined && isFresh(asked, etag, sent.etag)) {
    return { status: 304, headers: [...headersOf(sent, 'none'), 'ETag', etag], body: null } as const
  }
  return { status: 200, headers: headersOf(sent, used), body: body ?? sent.body } as const
}

// Other bytes, another tag: who joins two answers must know.
const tagOf = (etag: string, coding: Coding) =>
  coding === 'identity' ? etag : etag.replace(/"$/, `-${coding}"`)

/** Any of its forms: which one is sent depends on whether it has been compressed yet. */
function isFresh({ ifNoneMatch, cacheControl }: Asked, etag: string, plain: string) {
  if (ifNoneMatch === etag && cacheControl === undefined) return true
  const headers = { 'if-none-match': ifNoneMatch, 'cache-control': cacheControl }
  const tags = [plain, tagOf(plain, 'br'), tagOf(plain, 'gzip')]
  return tags.some((one) => fresh(headers, { etag: one }))
}

/** By what browsers send, which is always the same few. */
const codings = new Map<string, Coding>()

function codingOf(accepted: string | undefined): Coding {
  if (accepted === undefined) return 'identity'
  const known = codings.get(accepted) ?? bestCoding(accepted, ['br', 'gzip', 'identity'])
  if (codings.size > 200) codings.clear()
  codings.set(accepted, known)
  return known
}

/** What whoever has it needs to know; the rest is as it was told then (RFC 9110, 15.4.5). */
const ofUnchanged = new Set(['access-control-allow-origin', 'cache-control', 'vary'])

/** Put together once for each form that it is sent in. */
function headersOf(sent: Sent, form: Coding | 'none') {
  const known = sent.forms.get(form)
  if (known) return known
  const isWhole = form !== 'none'
  const body = form === 'br' || form === 'gzip' ? sent.compressed[form] : sent.body
  const headers = sent.headers.filter(([name]) => isWhole || ofUnchanged.has(name)).flat()
  if (isWhole) headers.push('ETag', tagOf(sent.etag, form))
  if (form === 'br' || form === 'gzip') headers.push('Content-Encoding', form)
  if (isWhole) headers.push('Content-Length', String(body?.length ?? 0))
  sent.forms.set(form, headers)
  return headers
}

const coders = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
}

/** On another thread, once. */
function compress(answers: Pick<Answers, 'grow'>, shown: Shown, sent: Sent, coding: Coding) {
  if (coding === 'identity' || sent.compressing.has(coding)) return
  sent.compressing.add(coding)
  void coders[coding](sent.body).then((bytes) => {
    sent.compressed[coding] = bytes
    answers.grow(shown, bytes.length)
  })
}
