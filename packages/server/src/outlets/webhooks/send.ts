// One attempt at one delivery: no redirection followed, little of the answer read, never for long.
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import {
  type AddressRefused,
  faultOfUrl,
  pinnedLookup,
  type Reach,
} from '../../platform/safe-fetch/address.ts'

export const timeoutMilliseconds = 10_000
/** Of the answer, what the delivery log keeps. */
const keptBytes = 1024

export type Attempt = {
  /** Undefined when nobody answered. */
  status: number | undefined
  ms: number
  /** The start of the answer, or why there was none. */
  response: string
  retryAfter: string | undefined
}

type Sent = { url: string; headers: Record<string, string>; body: string }
type Limits = Reach & { timeout?: number; lookup?: ReturnType<typeof pinnedLookup> }

export function send({ url, headers, body }: Sent, limits: Limits): Promise<Attempt> {
  const began = performance.now()
  const ended = (rest: Omit<Attempt, 'ms'>) => ({
    ...rest,
    ms: Math.round(performance.now() - began),
  })
  const nobody = (reason: string) =>
    ended({ status: undefined, response: reason, retryAfter: undefined })
  const fault = faultOfUrl(url, limits)
  if (fault) return Promise.resolve(nobody(fault))
  return new Promise((resolve) => {
    const ask = url.startsWith('https:') ? httpsRequest : httpRequest
    const sent = ask(url, {
      method: 'POST',
      agent: false,
      lookup: limits.lookup ?? pinnedLookup(limits),
      signal: AbortSignal.timeout(limits.timeout ?? timeoutMilliseconds),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Parvis-Webhooks/1',
        ...headers,
      },
    })
    sent.on('error', (error: NodeJS.ErrnoException | AddressRefused) =>
      resolve(nobody(error.name === 'Error' ? error.message : `${error.name}: ${error.message}`)),
    )
    sent.on('response', (answer) => {
      const { statusCode: status, headers: told } = answer
      const chunks: Buffer[] = []
      let size = 0
      const finish = () => {
        // What comes after is of no use, and could go on for ever.
        answer.destroy()
        const response = Buffer.concat(chunks)
          .subarray(0, keptBytes)
          .toString('utf8')
          .replaceAll('\0', '')
        resolve(ended({ status, response, retryAfter: told['retry-after'] }))
      }
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        size += chunk.length
        if (size >= keptBytes) finish()
      })
      answer.on('end', finish)
      answer.on('error', finish)
    })
    sent.end(body)
  })
}
