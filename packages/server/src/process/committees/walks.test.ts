// Random walks through both committees: no state is lost, all is undone, no link dangles, no cent too many.
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import {
  committeeOf,
  fund,
  keep,
  setAside,
  setEnvelope,
  type TestCommittee,
} from '../../../testing/committee.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals as given } from '../../../testing/given.ts'
import { contributions } from '../../../testing/given-contributions.ts'
import { howMany } from '../../../testing/how-many.ts'
import { contributionLife, contributionTransitions } from '../contributions/states.ts'
import { proposalTransitions } from '../proposals/states.ts'

const boxes = [given.open, given.kept, given.notKept] as const
const items = ['w1', 'w2', 'w3'] as const
const envelope = 1000
const why = 'Une erreur a été relevée.'

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('hold'), on: fc.constantFrom('proposals', 'contributions') }),
  {
    arbitrary: fc.record({
      do: fc.constantFrom('decide', 'undo', 'correct', 'withdraw'),
      item: fc.nat(2),
      on: fc.constantFrom('proposals', 'contributions'),
      isYes: fc.boolean(),
      cents: fc.integer({ min: 1, max: 700 }),
    }),
    weight: 8,
  },
  fc.record({ do: fc.constant('publish'), on: fc.constantFrom('proposals', 'contributions') }),
)
/** So that each walk has a kept proposal, and a committee with something to fund. */
const opening: Step[] = [
  { do: 'hold', on: 'proposals' },
  { do: 'decide', on: 'proposals', item: 0 },
  { do: 'publish', on: 'proposals' },
  { do: 'hold', on: 'contributions' },
  { do: 'decide', on: 'contributions', item: 0, cents: 600 },
]

/** What by chance alone few walks would do: each act at least once. */
const longWay: Step[] = [
  { do: 'undo', on: 'contributions', item: 0 },
  { do: 'decide', on: 'contributions', item: 0, cents: 100 },
  { do: 'publish', on: 'contributions' },
  { do: 'correct', on: 'contributions', item: 0, cents: 500 },
  { do: 'withdraw', on: 'contributions', item: 0 },
]

type Subject = 'proposals' | 'contributions'
type Step = { do: string; on: string; item?: number; isYes?: boolean; cents?: number }

describe.each(engines)('random walks through committees on %s', (engine) => {
  const app = useApp(engine)
  let committee: TestCommittee
  let sessions: Record<Subject, string[]>

  async function begin() {
    await app.reset()
    await setEnvelope(app, envelope)
    await app.db.updateTable('proposals').set({ decision: null }).execute()
    const one = contributions.find(({ state }) => state === 'grouped')
    if (!one) throw new Error('No grouped contribution is given')
    const rows = items.map((id) => ({ ...one, id, receipt: `PV-${id}` }))
    await app.db.insertInto('contributions').values(rows).execute()
    const links = items.map((id, at) => ({
      contribution_id: id,
      proposal_id: boxes[at] ?? boxes[0],
    }))
    await app.db.insertInto('lineage').values(links).execute()
    committee = await committeeOf(app)
    sessions = { proposals: [], contributions: [] }
  }
  beforeEach(begin)

  async function take({ do: act, on, item = 0, isYes = true, cents = 1 }: Step) {
    // Each act has a moment of its own, as it has in life.
    app.clock.now = new Date(app.clock.now.getTime() + 1000)
    const subject = on === 'proposals' ? 'proposals' : 'contributions'
    if (act === 'hold') return hold(subject)
    const id = sessions[subject].at(-1)
    if (!id) return { status: 409, body: {} }
    const otherwise = (subject === 'proposals' ? boxes : items)[item] ?? ''
    const itemId = act === 'decide' ? otherwise : await decidedIn(id, otherwise)
    const decision = decisionOn(subject, { itemId, isYes, cents })
    switch (act) {
      case 'decide':
        return committee.act(id, 'decide', decision)
      case 'undo':
        return committee.act(id, 'undo', { itemId })
      case 'publish':
        return committee.act(id, 'publish')
      case 'withdraw':
        return committee.act(id, 'correct', { itemId, why, decision: null })
      default:
        return committee.act(id, 'correct', { itemId, why, decision })
    }
  }

  /** One that is decided, where any is: else the walk would hardly ever undo. */
  async function decidedIn(session_id: string, otherwise: string) {
    const found = await app.db
      .selectFrom('committee_items')
      .select('item_id')
      .where('session_id', '=', session_id)
      .where('outcome', 'is not', null)
      .execute()
    const isGiven = found.some((one) => one.item_id === otherwise)
    return isGiven ? otherwise : (found[0]?.item_id ?? otherwise)
  }

  /** A new session, with all that may come before it. */
  async function hold(subject: Subject) {
    const id = await committee.open(subject, [])
    let added = 0
    for (const one of subject === 'proposals' ? boxes : items) {
      const { status } = await committee.act(id, 'items', { add: [one] })
      if (status === 200) added += 1
    }
    if (added > 0) sessions[subject].push(id)
    return { status: added > 0 ? 200 : 409, body: {} }
  }

  async function faults() {
    const rows = await app.db
      .selectFrom('contributions')
      .selectAll()
      .where('id', 'in', [...items])
      .execute()
    const kept = await app.db.selectFrom('proposals').select(['id', 'decision']).execute()
    const isKept = new Map(kept.map((one) => [one.id, one.decision === 'kept']))
    const links = await app.db.selectFrom('lineage').selectAll().execute()
    const funded = rows.filter((row) => contributionLife(row) === 'selected')
    const granted = rows.reduce((sum, row) => sum + (row.granted_cents ?? 0), 0)
    const own = links.filter((link) => items.some((id) => id === link.contribution_id))
    const { body } = await committee.secretary.get('/v1/staff/committees')
    const promised = body.items[0]?.envelope.grantedCents ?? 0
    return [
      ...(rows.length === items.length ? [] : ['a contribution is lost']),
      ...(own.length === items.length ? [] : ['a link is lost']),
      ...own.filter((link) => !isKept.has(link.proposal_id)).map((link) => `${link.proposal_id}?`),
      ...funded
        .filter(
          (row) => !own.some((l) => l.contribution_id === row.id && isKept.get(l.proposal_id)),
        )
        .map((row) => `${row.id} is funded in a proposal that is not kept`),
      ...rows
        .filter((row) => (row.granted_cents !== null) !== (contributionLife(row) === 'selected'))
        .map((row) => `${row.id}: ${row.granted_cents} cents and ${row.decision}`),
      ...(granted <= promised && promised <= envelope ? [] : [`${granted}, ${promised} cents`]),
      ...(await strangeActs()),
    ]
  }

  /** Every act in the histories follows an arrow of the table of states, or takes one back. */
  async function strangeActs() {
    const acts = await app.db.selectFrom('contribution_acts').selectAll().execute()
    const strange = acts.filter(({ act, from_state: from, to_state: to }) => {
      const isBack = act === 'reopen'
      const isArrow = contributionTransitions.some((one) =>
        isBack ? one.to === from && one.from === to : one.act === act && one.to === to,
      )
      return !isArrow
    })
    return strange.map(({ act, from_state: from, to_state: to }) => `${act}: ${from} to ${to}`)
  }

  test('no state is lost, every decision is undone, no cent is granted twice', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
        await begin()
        const full = [...opening, ...steps]
        for (const one of full) {
          const { status, body } = await take(one)
          if (status === 200) seen.add(one.do)
          expect([one, status, body]).toEqual([
            one,
            expect.toSatisfy((code: number) => [200, 404, 409].includes(code)),
            body,
          ])
          expect(await faults()).toEqual([])
        }
        await undoAll()
      }),
      {
        numRuns: howMany(engine === 'sqlite' ? { usual: 8, all: 20 } : { usual: 3, all: 8 }),
        examples: [[longWay]],
      },
    )
    expect([...seen].sort()).toEqual(['correct', 'decide', 'hold', 'publish', 'undo', 'withdraw'])
  }, 300_000)

  /** From the last session to the first, contributions before their proposals. */
  async function undoAll() {
    for (const subject of ['contributions', 'proposals'] as const) {
      for (const id of sessions[subject].toReversed()) await undoSession(id)
    }
    const decided = await app.db
      .selectFrom('contributions')
      .select('id')
      .where('decision', 'is not', null)
      .execute()
    const left = await app.db
      .selectFrom('proposals')
      .select('id')
      .where('decision', 'is not', null)
      .execute()
    expect([decided, left]).toEqual([[], []])
    expect(await faults()).toEqual([])
  }

  async function undoSession(id: string) {
    const { body } = await committee.secretary.get(`/v1/staff/committees/${id}`)
    const decided = await committee.itemsOf(id, '?decided=yes')
    for (const { item } of decided) {
      const itemId = item.id
      if (body.state === 'published') {
        const { status } = await committee.act(id, 'correct', { itemId, why, decision: null })
        expect(status).toBe(200)
        continue
      }
      for (let left = 30; left > 0; left -= 1) {
        const { status, body: answer } = await committee.act(id, 'undo', { itemId })
        if (status === 200) continue
        expect(['nothing_to_undo', 'envelope_exceeded']).toContain(answer.code)
        break
      }
    }
  }
})

function decisionOn(
  subject: Subject,
  { itemId, isYes, cents }: { itemId: string; isYes: boolean; cents: number },
) {
  if (subject === 'proposals') return isYes ? keep(itemId) : setAside(itemId)
  if (isYes) return fund(itemId, cents)
  const { amountCents: _, roadmap: __, ...rest } = fund(itemId, cents)
  return { ...rest, outcome: 'not_fund' }
}

test('what committees do to a proposal is drawn with its states', () => {
  const acts = new Set(proposalTransitions.map(({ act }) => act))
  expect([...acts]).toEqual(expect.arrayContaining(['keep', 'set_aside']))
})
