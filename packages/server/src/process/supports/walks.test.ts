// Random walks through all that can happen to a support: what counts follows from the facts alone.
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { signInToSpace } from '../../../testing/own-space.ts'
import { factsOfSupports } from '../../../testing/support-facts.ts'
import {
  boxes,
  caen,
  longWay,
  type Name,
  people,
  type Step,
  step,
} from '../../../testing/support-steps.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { receiptOf, type Visitor } from '../../../testing/visitor.ts'
import { proposalSearchKey } from '../proposals/store.ts'
import { recount } from './store.ts'

describe.each(engines)('supports in any order on %s', (engine) => {
  const app = useApp(engine, { env: { TRUSTED_PROXIES: '1', SUSPICION: 'same_block=3' } })
  let team: Member
  let facts: ReturnType<typeof factsOfSupports>
  let visitors: Map<Name, Visitor>
  let cases: Map<Name, { id: string; version: number }>
  let isErased: boolean
  let near: { 'x-forwarded-for': string }
  let walks = 0

  async function begin() {
    await app.reset()
    // Another hour and another block each time: nobody asks for more codes than one may.
    walks += 1
    app.clock.now = new Date(app.clock.now.getTime() + walks * 3_600_000)
    near = { 'x-forwarded-for': `198.51.${walks}.7` }
    team = await joinTeam(app, ['moderator'])
    await sql`update consultations set rules = replace(rules, '{', '{"groupingClosesAtSupport":false,')`.execute(
      app.db,
    )
    await app.db.insertInto('proposals').values(boxes.map(published)).execute()
    facts = factsOfSupports()
    visitors = new Map()
    cases = new Map()
    isErased = false
    for (const name of ['lea+1', 'l.ea']) await neighbour(`${name}@ici.example`)
  }

  const later = () => {
    app.clock.now = new Date(app.clock.now.getTime() + 1000)
  }

  /** Those whom the others look like, on each proposal. */
  async function neighbour(email: string) {
    const visitor = app.visitor(near)
    for (const on of boxes) {
      later()
      const receipt = receiptOf(await visitor.support(on, email)) ?? '?'
      facts.give({ receipt, on, supporter: email, by: email, kind: 'resident' })
    }
  }

  function visitorOf(name: Name) {
    const known = visitors.get(name) ?? app.visitor(near)
    visitors.set(name, known)
    return known
  }

  const supporterOf = (name: Name) => people[name].territory ?? people[name].email
  const fieldsOf = (name: Name) => {
    const { territory } = people[name]
    return territory ? { 'au-nom-de': territory } : undefined
  }
  const versionOf = async (id: string) =>
    (await app.db.selectFrom('proposals').select('version').where('id', '=', id).executeTakeFirst())
      ?.version ?? 0

  async function act(name: Name, on: string, what: 'toSupport' | 'toWithdraw') {
    const visitor = visitorOf(name)
    const page = await visitor[what](on, people[name].email)
    if (!/\/confirmation"/.test(page.text)) return page
    return visitor.confirm(page, fieldsOf(name))
  }

  async function support(name: Name, on: string) {
    const page = await act(name, on, 'toSupport')
    const receipt = receiptOf(page)
    if (page.status !== 200 || !receipt) return false
    const isHeld = page.text.includes('en cours de vérification')
    facts.give({
      receipt,
      on: facts.liveOf(on),
      supporter: supporterOf(name),
      by: people[name].email,
      kind: people[name].territory ? 'territory' : 'resident',
      ...(isHeld && { review: 'held' as const }),
    })
    return true
  }

  async function withdraw(name: Name, on: string) {
    const page = await act(name, on, 'toWithdraw')
    const place = facts.liveOf(on)
    if (page.status === 200 && receiptOf(page)) facts.withdraw(place, supporterOf(name))
    return page.status === 200
  }

  async function merge(on: string, into: string) {
    const body = { version: await versionOf(on), into, intoVersion: await versionOf(into) }
    const { status } = await team.post(`/v1/staff/proposals/${on}/merge`, body)
    if (status === 200) facts.merges.set(on, into)
    return status === 200
  }

  async function unmerge(on: string) {
    if (!facts.merges.has(on)) return false
    const body = { version: await versionOf(on) }
    const { status } = await team.post(`/v1/staff/proposals/${on}/undo`, body)
    if (status === 200) facts.merges.delete(on)
    return status === 200
  }

  /** Upheld, or undone when it was. */
  async function contest(name: Name) {
    const known = cases.get(name) ?? (await openCase(name))
    if (!known) return false
    cases.set(name, known)
    const decision = known.version % 2 === 1 ? 'uphold' : 'reopen'
    const body = { decision, reason: 'Vu par l’équipe.', version: known.version }
    const { status } = await team.post(`/v1/staff/cases/${known.id}/decision`, body)
    expect(status).toBe(200)
    known.version += 1
    facts.contest(people[name].email, decision === 'uphold')
    return true
  }

  async function openCase(name: Name) {
    const own = facts.all().find((one) => one.by === people[name].email)
    const events = await app.db.selectFrom('events').selectAll().execute()
    const event = events.find(({ data }) => own && data.includes(own.receipt))
    if (!event?.participant_id) return undefined
    const id = crypto.randomUUID()
    await app.db
      .insertInto('cases')
      .values({
        id,
        kind: 'contest',
        live_key: id,
        territory_id: caen,
        event_seq: event.seq,
        participant_id: event.participant_id,
        message: null,
        state: 'open',
        opened_at: event.at,
        decided_at: null,
        staff_id: null,
        reason: null,
        version: 1,
      })
      .execute()
    return { id, version: 1 }
  }

  /** Of all that waits, or was decided, what this can be decided of. */
  async function review(decision: 'release' | 'refuse' | 'reopen') {
    const rows = await app.db.selectFrom('held_supports').selectAll().execute()
    const able = rows.filter(({ state }) => (state === 'held') !== (decision === 'reopen'))
    for (const [key, group] of Map.groupBy(able, (row) => row.group_key)) {
      const items = group.map(({ receipt, version }) => ({ receipt, version }))
      const path = `/v1/staff/quarantine/${key}/decision`
      const body = { decision, reason: 'Vu par l’équipe.', items }
      expect((await team.post(path, body)).status).toBe(200)
    }
    const to = { release: 'released', refuse: 'refused', reopen: 'held' } as const
    for (const { receipt } of able) {
      const own = facts.all().find((one) => one.receipt === receipt)
      if (own) own.review = to[decision]
    }
    return able.length > 0
  }

  async function erase() {
    if (isErased) return false
    isErased = true
    const visitor = await signInToSpace(app, people.resident.email, app.visitor(near))
    const page = await visitor.open('/mon-espace/effacer')
    expect((await visitor.submit(page, /^\/mon-espace\/effacer$/)).status).toBe(200)
    facts.forget(people.resident.email)
    return true
  }

  async function take(one: Step) {
    later()
    if (isErased && 'who' in one && one.who === 'resident') return false
    switch (one.do) {
      case 'support':
        return support(one.who, one.on)
      case 'withdraw':
        return withdraw(one.who, one.on)
      case 'merge':
        return merge(one.on, one.into)
      case 'unmerge':
        return unmerge(one.on)
      case 'contest':
        return contest(one.who)
      case 'review':
        return review(one.decision)
      default:
        return erase()
    }
  }

  /** As the rows, the tallies, a recount and the open data tell it; each receipt as its person reads it. */
  async function truth() {
    const rows = await app.db.selectFrom('supports').selectAll().execute()
    const counted = boxes.map((id) => {
      const own = rows.filter((row) => row.proposal_id === id)
      return { id, receipts: own.map(({ receipt }) => receipt).sort() }
    })
    expect(counted).toEqual(facts.counted(boxes))
    const stored = await app.db.selectFrom('tallies').selectAll().orderBy('proposal_id').execute()
    const isSome = (row: (typeof stored)[number]) =>
      row.territories + row.residents_by_email + row.residents_by_france_connect > 0
    expect(stored.filter(isSome)).toEqual(await recount(app.db))
    const intents = await app.db.selectFrom('intents').selectAll().execute()
    const known = intents.flatMap(({ state, outcome }) =>
      outcome ? [{ state, ...JSON.parse(outcome), intent: state }] : [],
    )
    for (const one of facts.all()) {
      // Who asks again is told of the same receipt: the step that made it is the first.
      const own = known.find(
        ({ receipt, state }) => receipt === one.receipt && state === 'confirmed',
      )
      const isOut = one.isWithdrawn || one.isContested
      expect([one, own?.intent]).toEqual([one, isOut ? 'withdrawn' : 'confirmed'])
    }
  }

  test('what counts follows from the facts, each receipt is true, and every undoing restores', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 24 }), async (steps) => {
        await begin()
        for (const one of steps) {
          if (await take(one)) seen.add(one.do)
          await truth()
        }
        for (let left = boxes.length; left > 0; left -= 1) {
          for (const on of boxes) if (await unmerge(on)) await truth()
        }
        expect(facts.merges.size).toBe(0)
        const file = await app.request('/v1/open-data/soutiens.csv')
        const given = facts.counted(boxes).flatMap(({ receipts }) => receipts)
        const territorial = facts.all().filter((one) => one.kind === 'territory')
        const lines = (await file.text()).trim().split('\n').slice(1)
        expect(lines.length).toBe(
          territorial.filter(({ receipt }) => given.includes(receipt)).length,
        )
      }),
      { numRuns: engine === 'sqlite' ? 8 : 3, examples: [[longWay]] },
    )
    expect([...seen].sort()).toEqual(
      ['contest', 'erase', 'merge', 'review', 'support', 'unmerge', 'withdraw'].sort(),
    )
  }, 180_000)
})

function published(id: string) {
  const texts = { title: `Titre ${id}`, summary: 'En bref.', description: '' }
  return {
    ...texts,
    id,
    search_key: proposalSearchKey(texts),
    decision: null,
    consultation_id: 'numerique-2026',
    theme_id: 'mobilite',
    published_at: '2026-02-01T00:00:00.000Z',
  }
}
