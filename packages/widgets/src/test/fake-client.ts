// A client without a network: answers what a test says, and remembers what it was asked.
import {
  type Connection,
  type Embeds,
  type EmbedsQuery,
  firstLinks,
  type IntentStatus,
  type PreparedIntent,
  RefusalError,
  type Territory,
} from '@parvis/sdk'
import type { WidgetClient } from '../page/settings.ts'
import { eligibility, embeds, proposal, report } from './fixtures.ts'

type Call = Parameters<Connection['send']>[0]

export const refusal = (code: string, status: number, more = {}) =>
  new RefusalError(
    { type: '', title: '', status, code, detail: `Refus ${code}.`, requestId: 'r', ...more },
    { status, requestId: 'r', retryAfter: null },
  )

export function fakeClient(given: Partial<Embeds> = {}) {
  const asked: unknown[] = []
  const prepared: PreparedIntent[] = []
  const searched: string[] = []
  const outcomes = new Map<string, Partial<IntentStatus>>()
  const awaited: string[][] = []
  const failure: { embeds?: unknown; prepare?: unknown; list?: unknown } = {}
  const found: Territory[] = []
  /** Answers by path, for what lazy elements ask. */
  const answers = new Map<string, unknown>([
    ['consultations/c2026/report', report()],
    ['diagnoses/eligibility', eligibility()],
    ['proposals', { items: [proposal()], total: 1, next: null }],
  ])
  const calls: Call[] = []
  function prepare(intent: PreparedIntent) {
    prepared.push(intent)
    if (failure.prepare) throw failure.prepare
    return status(intent.id, { url: `https://c.example/demarches/${intent.id}` })
  }
  function search(q: string) {
    searched.push(q)
    return { items: found }
  }
  const connection = {
    baseUrl: 'https://c.example',
    siteKey: 'pk_test',
    async send<Answer>(call: Call) {
      calls.push(call)
      const { path, body, query } = call
      if (path === 'intents' && body) return prepare(body as PreparedIntent) as Answer
      if (path === 'territories') return search(String(query?.q)) as Answer
      const answer = answers.get(path)
      if (answer instanceof Error) throw answer
      if (answer === undefined) throw refusal('not_found', 404)
      return answer as Answer
    },
  }
  return {
    answers,
    calls,
    connection,
    asked,
    prepared,
    searched,
    /** Ids of each request for outcomes. */
    awaited,
    /** What each kind of call fails with, when it does. */
    failure,
    found,
    settle: (id: string, status: Partial<IntentStatus>) => void outcomes.set(id, status),
    client: {
      connection,
      links: firstLinks(connection),
      embeds: {
        get: async (query?: EmbedsQuery) => {
          asked.push(query)
          if (failure.embeds) throw failure.embeds
          return { ...embeds(), ...given }
        },
      },
      intents: {
        list: async (ids: readonly string[]) => {
          awaited.push([...ids])
          if (failure.list) throw failure.list
          const known = ids.filter((id) => outcomes.has(id))
          return { items: known.map((id) => status(id, outcomes.get(id) ?? {})) }
        },
      },
    } satisfies WidgetClient,
  }
}

const status = (id: string, more: Partial<IntentStatus>): IntentStatus => ({
  id,
  kind: 'support',
  state: 'prepared',
  proposalId: null,
  url: '',
  refusal: null,
  tally: null,
  parts: null,
  confirmedAt: null,
  expiresAt: '2026-05-01T00:00:00Z',
  ...more,
})
