// The fake server: a `fetch` that answers from the contract and a small world, without a network.
import { answers } from './answers.ts'
import { answerOf, type Operation, refusalStatus } from './contract.ts'
import { keepIntents } from './intents.ts'
import { problem } from './problem.ts'
import { checked, type Input, operationOf } from './read.ts'
import { Refused } from './refused.ts'
import { home } from './sample.ts'
import type { Meet, Scenario } from './scenarios.ts'
import { shape } from './shape.ts'
import { buildWorld, makers } from './world.ts'

export type FakeOptions = {
  /** The present, for tests that move it. Default: the real one. */
  clock?: () => Date
}

/** A request that came, as the contract names it; `operation` is null for an unknown address. */
export type Asked = {
  operation: string | null
  method: string
  path: string
  query: Record<string, string>
  body: unknown
  headers: Record<string, string>
}

export type FakeServer = ReturnType<typeof createFakeServer>

/**
 * A server for tests of what is built on the API. Answers are held against the contract; intents keep
 * their state; scenarios make things go wrong.
 * @example
 * const fake = createFakeServer()
 * const client = createClient({ baseUrl: 'https://fake.example', fetch: fake.fetch, siteKey: fake.siteKey })
 * fake.play(closedPhase('support'))
 */
export function createFakeServer({ clock = () => new Date() }: FakeOptions = {}) {
  const world = buildWorld(clock())
  const intents = keepIntents(world, clock)
  const asked: Asked[] = []
  let meets: Meet[] = []

  async function respond(request: Request): Promise<Response> {
    request.signal.throwIfAborted()
    if (request.method === 'OPTIONS') return new Response(null, { status: 204 })
    const operation = operationOf(request)
    const body = await request.text()
    asked.push(recordOf(request, operation, body))
    if (!operation) return problem('not_found', 404)
    for (const meet of meets) {
      const met = await meet(operation, request)
      if (met) return met
    }
    try {
      const input = checked(request, operation, body)
      return answer(operation, input, new URL(request.url).origin)
    } catch (error) {
      if (error instanceof Refused) return refusal(operation, error)
      throw error
    }
  }

  function answer(operation: Operation, input: Input, origin: string) {
    const now = clock()
    const { status, schema } = answerOf(operation)
    const told = answers[operation.operationId]?.({ ...input, world, intents, now })
    const text = JSON.stringify(shape(schema, told, now)).replaceAll(home, origin)
    const headers = { 'content-type': 'application/json', 'x-request-id': `fake-${asked.length}` }
    return new Response(text, { status, headers })
  }

  const send: typeof fetch = (input, init) => respond(new Request(input, init))
  return {
    /** Give it to `createClient({ fetch })`. */
    fetch: send,
    /** Publishable key of the world's site. */
    siteKey: world.sites[0]?.key ?? '',
    /** What it tells of: change anything. */
    world,
    /** Makes a proposal, a service… for the world from a few fields. */
    make: makers(clock()),
    /** What becomes of prepared intents: `confirm(id)`, `refuse(id, code)`, `expire(id)`, `withdraw(id)`. */
    intents,
    /** What it was asked, the oldest first. */
    asked,
    /** Plays scenarios, in this order, beside those already played. */
    play(...scenarios: readonly Scenario[]) {
      for (const { stage } of scenarios) stage?.(world, clock())
      meets.push(...scenarios.flatMap(({ meet }) => meet ?? []))
    },
    /** Nothing goes wrong any more. What `closedPhase` changed in the world stays. */
    calm() {
      meets = []
    },
  }
}

function refusal(operation: Operation, { code, faults }: Refused) {
  return problem(code, refusalStatus(operation, code) ?? 409, {}, faults)
}

function recordOf(request: Request, operation: Operation | undefined, body: string): Asked {
  const url = new URL(request.url)
  return {
    operation: operation?.operationId ?? null,
    method: request.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    body: readable(body),
    headers: Object.fromEntries(request.headers),
  }
}

/** What was sent as JSON, or the text that it is. */
function readable(body: string): unknown {
  try {
    return body ? JSON.parse(body) : undefined
  } catch {
    return body
  }
}
