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

/** `stopped`: why only the beginning of the text was read. */
export type Fetched =
  | { status: number; location: string; text: string; stopped?: FetchFault }
  | { fault: FetchFault }

type Limits = Reach & {
  resolve: Resolve
  /** Of what has come so far: nothing more is read. */
  isEnough?: (text: string) => boolean
  /** Of everything together: finding the address, connecting, and the last byte. */
  milliseconds?: number
  maxBytes?: number
}

const usual = { milliseconds: 5000, maxBytes: 256 * 1024 }

export function fetchPage(url: string, limits: Limits): Promise<Fetched> {
  const { mayBePrivate, resolve, milliseconds, maxBytes } = { ...usual, ...limits }
  const { isEnough = () => false } = limits
  if (faultOfUrl(url, limits) || !isUsualPort(url, limits)) {
    return Promise.resolve({ fault: 'private_address' })
  }
  const signal = AbortSignal.timeout(milliseconds)
  return new Promise((done) => {
    const ask = url.startsWith('https:') ? httpsRequest : httpRequest
    const asked = ask(url, {
      method: 'GET',
      agent: false,
      lookup: pinnedLookup({ mayBePrivate }, resolve),
      signal,
      headers: { 'user-agent': 'Parvis-Sites/1', accept: '*/*', 'accept-encoding': 'identity' },
    })
    let isAnswered = false
    asked.on('error', (error) => {
      // Once it answers, what came of it counts.
      if (!isAnswered) done({ fault: faultOf(error) })
    })
    asked.on('response', (answer) => {
      isAnswered = true
      read(answer, { maxBytes, isEnough, signal }).then(
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

type Stops = { maxBytes: number; isEnough: (text: string) => boolean; signal: AbortSignal }

async function read(answer: IncomingMessage, stops: Stops): Promise<Fetched> {
  const { statusCode: status = 0, headers } = answer
  if (status < 200 || status > 299) return { status, location: headers.location ?? '', text: '' }
  if (/[^\s]/.test(headers['content-encoding']?.replace(/identity/i, '') ?? '')) {
    return { fault: 'encoded' }
  }
  return { status, location: '', ...(await beginningOf(answer, stops)) }
}

/** What came counts, whatever kept the rest away. */
async function beginningOf(answer: IncomingMessage, { maxBytes, isEnough, signal }: Stops) {
  const chunks: Buffer[] = []
  const text = () => Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8')
  let size = 0
  let nextLook = 4096
  try {
    for await (const chunk of answer) {
      chunks.push(chunk)
      size += chunk.length
      if (size > maxBytes) return { text: text(), stopped: 'too_big' as const }
      if (size < nextLook) continue
      if (isEnough(text())) break
      // Each look reads all of it again: few of them, however small the pieces.
      nextLook = 2 * size
    }
  } catch (error) {
    return { text: text(), stopped: signal.aborted ? ('too_slow' as const) : faultOf(error) }
  }
  return { text: text() }
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
