// The connection of the team: reads are tried again, acts never are; each answer is told.
import { type Call, type CallOptions, type ClientOptions, connected } from '../connect.ts'
import { isRefusal } from '../errors.ts'
import { serverAddress } from '../server-address.ts'

export type StaffOptions = Omit<ClientOptions, 'siteKey'> & {
  /** Address of the server; empty on its own pages, where the member's session answers for them. */
  baseUrl: string
  /** A program's token. Left out, the browser sends the session's cookie, to the page's own server only. */
  token?: string
  /** Told of each answer as it comes, refusals included. */
  onAnswer?: (answer: StaffAnswer) => void
}

/** What is known of any answer. */
export type StaffAnswer = {
  status: number
  requestId: string | null
  /** Of the server that answered (`X-Parvis-Version`): a page of another version should be loaded again. */
  version: string | null
}

export type ActOptions = CallOptions & {
  /**
   * Chosen once for one creation and sent again with it (`Idempotency-Key`): when no answer came, the
   * server makes it once.
   */
  requestKey?: string
}

/** What a call answers, with the codes it may be refused with: types only, see `isRefusalOf`. */
export type StaffCall<Answer, Code extends string> = Promise<Answer> & { readonly refusals?: Code }

export type StaffConnection = {
  /**
   * Tried again as calls of the public API are. Rejects with RefusalError, NetworkError, TimeoutError,
   * MalformedError, or the signal's reason.
   */
  read: <Answer>(path: string, query?: object, options?: CallOptions) => Promise<Answer>
  /**
   * Sent once, whatever comes of it. NetworkError and TimeoutError mean that nobody knows whether it was
   * done: read again before anything else.
   */
  act: <Answer>(path: string, body?: object, options?: ActOptions) => Promise<Answer>
  /** As `act`, with a file: it may take three minutes, if `timeout` says nothing else. */
  give: <Answer>(path: string, file: Blob, query?: object, options?: ActOptions) => Promise<Answer>
}

/**
 * Connects to a server as a member of the team, or as a program of theirs.
 * @example
 * const connection = connectStaff({ baseUrl: 'https://consultation.example', token })
 * const { items } = await listModerationQueue(connection, { state: ['received'] })
 */
export function connectStaff({ token, onAnswer, ...options }: StaffOptions): StaffConnection {
  const baseUrl = options.baseUrl === '' ? '' : serverAddress(options.baseUrl)

  const send = async (address: RequestInfo | URL, init: RequestInit, own: RequestInit) => {
    const headers = new Headers(init.headers)
    for (const [name, value] of new Headers(own.headers)) headers.set(name, value)
    if (token) headers.set('authorization', `Bearer ${token}`)
    const request = { ...init, ...own, headers, credentials: credentialsOf(token) }
    const response = await (options.fetch ?? fetch)(address, request)
    onAnswer?.({
      status: response.status,
      requestId: response.headers.get('x-request-id'),
      version: response.headers.get('x-parvis-version'),
    })
    return response
  }

  async function call<Answer>(asked: Call, how: How, given?: CallOptions) {
    let refused: Response | undefined
    const connection = connected(baseUrl, {
      ...options,
      ...how.settings,
      fetch: async (address, init = {}) => {
        const response = await send(address, init, how.request)
        refused = response.ok ? undefined : response.clone()
        return response
      },
    })
    try {
      return await connection.send<Answer>(asked, given)
    } catch (error) {
      throw isRefusal(error) ? Object.assign(error, { facts: await factsOf(refused) }) : error
    }
  }

  return {
    read: (path, query, given) => call({ path, query: { ...query } }, { request: {} }, given),
    act: (path, body, { requestKey, ...given } = {}) =>
      call({ path, body }, { request: acting({}, requestKey), settings: once }, given),
    give: (path, file, query, { requestKey, timeout = 180_000, ...given } = {}) => {
      const headers = { 'content-type': 'application/octet-stream' }
      const request = acting({ headers, body: file }, requestKey)
      const asked = { path, query: { ...query } }
      return call(asked, { request, settings: once }, { timeout, ...given })
    },
  }
}

const once = { retries: 0 }

function acting(own: RequestInit, requestKey?: string): RequestInit {
  const headers = new Headers(own.headers)
  if (requestKey) headers.set('idempotency-key', requestKey)
  return { ...own, method: 'POST', headers }
}

type How = { request: RequestInit; settings?: { retries: number } }

// Read here: the public client, which host pages load, is never told any.
async function factsOf(refused?: Response): Promise<object> {
  const problem: { facts?: object } = await refused?.json()
  return problem?.facts ?? {}
}

// A program's token is never sent beside someone's cookie: the server would have to choose.
const credentialsOf = (token?: string): RequestCredentials => (token ? 'omit' : 'same-origin')
