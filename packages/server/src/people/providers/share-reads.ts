// Public documents of a provider (addresses, keys), read once for all who ask at the same moment.
import type { CustomFetch } from 'openid-client'

type Read = { status: number; headers: Headers; body: ArrayBuffer }

/** Reads in somebody's name, and whatever changes something, go each their own way. */
export function shareReads(): CustomFetch {
  const reading = new Map<string, Promise<Read>>()
  return async (url, { method, headers, body, redirect, signal }) => {
    const options = { method, headers, redirect, signal: signal ?? null }
    const isPublic = method === 'GET' && !new Headers(headers).has('authorization')
    // A copy: `fetch` takes no view of memory that another thread may share.
    const sent = body instanceof Uint8Array ? new Uint8Array(body) : (body ?? null)
    if (!isPublic) return fetch(url, { ...options, body: sent })
    const known = reading.get(url) ?? readWhole(url, options)
    if (!reading.has(url)) {
      const over = () => reading.delete(url)
      reading.set(url, known)
      known.then(over, over)
    }
    const { body: bytes, ...answer } = await known
    return new Response(bytes, answer)
  }
}

async function readWhole(url: string, options: RequestInit): Promise<Read> {
  const answer = await fetch(url, options)
  const { status, headers } = answer
  return { status, headers, body: await answer.arrayBuffer() }
}
