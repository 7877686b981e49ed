// Reads one page of a site on someone's word: no redirection, little of it, and never for long.
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { AddressRefused, faultOfUrl, pinnedLookup, type Reach, type Resolve } from './address.ts'

export type FetchFault =
  | 'private_address'
  | 'unresolved'
  | 'certificate'
  | 'unreachable'
  | 'too_slow'
  | 'too_big'
  | 'encoded'

export type Fetched = { status: number; location: string; text: string } | { fault: FetchFault }

type Limits = Reach & {
  resolve: Resolve
  /** Of everything together: finding the address, connecting, and the last byte. */
  milliseconds?: number
  maxBytes?: number
}

const usual = { milliseconds: 5000, maxBytes: 256 * 1024 }

export function fetchPage(url: string, limits: Limits): Promise<Fetched> {
  const { mayBePrivate, resolve, milliseconds, maxBytes } = { ...usual, ...limits }
  if (faultOfUrl(url, limits) || !isUsualPort(url, limits)) {
    return Promise.resolve({ fault: 'private_address' })
  }
  return new Promise((done) => {
    const ask = url.startsWith('https:') ? httpsRequest : httpRequest
    const asked = ask(url, {
      method: 'GET',
      agent: false,
      lookup: pinnedLookup({ mayBePrivate }, resolve),
      signal: AbortSignal.timeout(milliseconds),
      headers: { 'user-agent': 'Parvis-Sites/1', accept: '*/*', 'accept-encoding': 'identity' },
    })
    asked.on('error', (error) => done({ fault: faultOf(error) }))
    asked.on('response', (answer) => {
      read(answer, maxBytes).then(
        (read) => {
          // What comes after is of no use, and could go on for ever.
          asked.destroy()
          done(read)
        },
        (error: unknown) => done({ fault: faultOf(error) }),
      )
    })
    asked.end()
  })
}

function isUsualPort(url: string, { mayBePrivate }: Reach) {
  return mayBePrivate || new URL(url).port === ''
}

async function read(answer: IncomingMessage, maxBytes: number): Promise<Fetched> {
  const { statusCode: status = 0, headers } = answer
  if (status < 200 || status > 299) return { status, location: headers.location ?? '', text: '' }
  if (/[^\s]/.test(headers['content-encoding']?.replace(/identity/i, '') ?? '')) {
    return { fault: 'encoded' }
  }
  if (Number(headers['content-length'] ?? 0) > maxBytes) return { fault: 'too_big' }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of answer) {
    size += chunk.length
    if (size > maxBytes) return { fault: 'too_big' }
    chunks.push(chunk)
  }
  return { status, location: '', text: Buffer.concat(chunks).toString('utf8') }
}

const unresolved = new Set([
  'ENOTFOUND',
  'ENODATA',
  'EAI_AGAIN',
  'ESERVFAIL',
  'ETIMEOUT',
  'EREFUSED',
])

function faultOf(error: unknown): FetchFault {
  if (error instanceof AddressRefused) return 'private_address'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const name = error instanceof Error ? error.name : ''
  if (code === 'ABORT_ERR' || name === 'AbortError' || name === 'TimeoutError') return 'too_slow'
  if (unresolved.has(code)) return 'unresolved'
  const isTls =
    /^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/
  return isTls.test(code) ? 'certificate' : 'unreachable'
}
