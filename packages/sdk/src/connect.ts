// The connection to one server: sends a request, waits, tries again where that is safe, reads the answer.
import { MalformedError, NetworkError, RefusalError, TimeoutError } from './errors.ts'
import { pause } from './pause.ts'
import { retryAfter, retryDelay } from './retry.ts'
import { serverAddress } from './server-address.ts'

export type ClientOptions = {
  /** Address of the consultation's server, as `https://consultation.example`: what cannot work is refused at once. */
  baseUrl: string
  /** Publishable key of the partner site (`pk_…`), sent wherever a `site` is taken. */
  siteKey?: string
  /** Another `fetch`, for tests, proxies or older runtimes. Default: the global one. */
  fetch?: typeof fetch
  /** Milliseconds each attempt may take, answer included. Default: 10 000. */
  timeout?: number
  /** BCP 47 language of the wordings in answers, as `fr` or `en`. Default: the server's choice. */
  locale?: string
  /** Attempts after the first one. Default: 2. */
  retries?: number
}

export type CallOptions = {
  /** Aborts the call, waits between attempts included: it then rejects with the signal's reason. */
  signal?: AbortSignal
  /** Milliseconds each attempt of this call may take. */
  timeout?: number
  /** Language of this answer. */
  locale?: string
}

export type Query = Record<string, string | number | readonly string[] | null | undefined>
export type Call = { path: string; query?: Query; body?: unknown }

export type Connection = {
  baseUrl: string
  siteKey: string | undefined
  /**
   * Sends one call. Every call of this API is safe or idempotent, so each may be tried again.
   * Rejects with RefusalError, NetworkError, TimeoutError, MalformedError, or the signal's reason.
   */
  send: <Answer>(call: Call, options?: CallOptions) => Promise<Answer>
}

/**
 * Connects to a server. Throws a TypeError when `baseUrl` cannot work: no scheme, another one than http(s),
 * a query, a fragment or credentials. Give the connection to a noun (`embeds(connect({ baseUrl }))`) to bundle that
 * noun only; `createClient` joins all of them.
 */
export const connect = (options: ClientOptions): Connection =>
  connected(serverAddress(options.baseUrl), options)

/** As `connect`, at an address that is known to work; empty: the page's own server. */
export function connected(server: string, options: Omit<ClientOptions, 'baseUrl'>): Connection {
  const baseUrl = server.replace(/\/+$/, '')

  async function send<Answer>(call: Call, callOptions: CallOptions = {}): Promise<Answer> {
    const settings = { ...options, baseUrl, ...callOptions }
    for (let attempt = 0; ; attempt++) {
      try {
        return await sendOnce<Answer>(call, settings)
      } catch (error) {
        const delay = attempt < (options.retries ?? 2) ? retryDelay(error, attempt) : null
        if (delay === null) throw error
        await pause(delay, callOptions.signal)
      }
    }
  }

  return { baseUrl, siteKey: options.siteKey, send }
}

async function sendOnce<Answer>(call: Call, settings: ClientOptions & CallOptions) {
  const { signal, timeout = 10_000 } = settings
  const controller = new AbortController()
  const stop = () => controller.abort(signal?.reason)
  signal?.throwIfAborted()
  signal?.addEventListener('abort', stop)
  let late = false
  const timer = setTimeout(() => {
    late = true
    controller.abort()
  }, timeout)
  try {
    const send = settings.fetch ?? fetch
    const response = await send(address(settings.baseUrl, call), {
      ...request(call, settings.locale),
      signal: controller.signal,
    })
    return read<Answer>(response, await response.text())
  } catch (error) {
    signal?.throwIfAborted()
    if (late) throw new TimeoutError(timeout)
    if (error instanceof RefusalError || error instanceof MalformedError) throw error
    throw new NetworkError(error)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

function address(baseUrl: string, { path, query = {} }: Call) {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.set(name, String(value))
  }
  return `${baseUrl}/v1/${path}?${search}`.replace(/\?$/, '')
}

function request({ body }: Call, locale?: string): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (locale) headers['accept-language'] = locale
  if (body === undefined) return { headers }
  headers['content-type'] = 'application/json'
  return { method: 'POST', headers, body: JSON.stringify(body) }
}

function read<Answer>(response: Response, text: string): Answer {
  const about = {
    status: response.status,
    requestId: response.headers.get('x-request-id'),
    retryAfter: retryAfter(response.headers.get('retry-after')),
  }
  const answer = parse(text)
  if (typeof answer !== 'object' || answer === null) throw new MalformedError(about)
  if (response.ok) return answer
  throw answer.code ? new RefusalError(answer, about) : new MalformedError(about)
}

// JSON.parse answers `any`: the server checks its own answers against the contract before sending.
function parse(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
