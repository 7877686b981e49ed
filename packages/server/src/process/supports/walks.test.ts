// Random walks through all that can happen to a support: what counts follows from the facts alone.
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { howMany } from '../../../testing/how-many.ts'
import { factsOfSupports } from '../../../testing/support-facts.ts'
import {
  boxes,
  caen,
  longWay,
  type Name,
  people,
  type Step,
  step,
  twoIntoOne,
} from '../../../testing/support-steps.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { receiptOf, type Visitor } from '../../../testing/visitor.ts'
import { eraseAccount } from '../../rights/privacy/erase.ts'
import { proposalSearchKey } from '../proposals/store.ts'
import { recount } from './store.ts'

const drafted = 'menus-ouverts'

describe.each(engines)('supports in any order on %s', (engine) => {
  const app = useApp(engine, { env: { TRUSTED_PROXIES: '1', SUSPICION: 'same_block=3' } })
  let team: Member
  let facts: ReturnType<typeof factsOfSupports>
  let visitors: Map<Name, Visitor>
  let cases: Map<string, { id: string; version: number }>
  let areOver: boolean
  let isDraft: boolean
  let near: { 'x-forwarded-for': string }
  let walks = 0

  async function begin() {
    await app.reset()
    // Another hour and another block each time: nobody asks for more codes than one may.
    walks += 1
    app.clock.now = new Date(app.clock.now.getTime() + walks * 3_600_000)
    near = { 'x-forwarded-for': `198.51.${walks}.7` }
    team = await joinTeam(app, ['moderator', 'administrator'])
    await sql`update consultations set rules = replace(rules, '{', '{"groupingClosesAtSupport":false,')`.execute(
      app.db,
    )
    const plain = boxes.filter((id) => id !== drafted)
    await app.db.insertInto('proposals').values(plain.map(published)).execute()
    await team.post('/v1/staff/proposals', {
      title: 'Menus ouverts',
      summary: 'Publier les menus.',
      description: '',
      consultationId: 'numerique-2026',
      themeId: 'mobilite',
      contributions: [{ id: 'c-recue', version: 1 }],
    })
    isDraft = true
    await publish()
    facts = factsOfSupports()
    visitors = new Map()
    cases = new Map()
    areOver = false
    for (const name of ['lea+1', 'l.ea']) await neighbour(`${name}@ici.example`)
  }

  const now = () => ({ at: app.clock.now.getTime() })
  const later = () => {
    app.clock.now = new Date(app.clock.now.getTime() + 1000)
  }

  /** Those whom the others look like, on each proposal. */
  async function neighbour(email: string) {
    const visitor = app.visitor(near)
    for (const on of boxes.filter((id) => id !== drafted)) {
      later()
      const receipt = receiptOf(await visitor.support(on, email)) ?? '?'
      facts.give({ ...now(), receipt, on, supporter: email, by: email, kind: 'resident' })
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
    // Neither has a page where it is confirmed.
    if (areOver || (isDraft && on === drafted)) return undefined
    const page = await visitor[what](on, people[name].email)
    if (!/\/confirmation"/.test(page.text)) return page
    return visitor.confirm(page, fieldsOf(name))
  }

  async function support(name: Name, on: string) {
    const page = await act(name, on, 'toSupport')
    const receipt = page && receiptOf(page)
    if (page?.status !== 200 || !receipt) return false
    await given(name, [{ receipt, on }])
    return true
  }

  async function several(name: Name, on: string[]) {
    if (areOver) return false
    const visitor = visitorOf(name)
    const page = await visitor.toSupportSeveral(on, people[name].email).catch(() => undefined)
    if (!page || !/\/confirmation"/.test(page.text)) return false
    const done = await visitor.confirm(page, fieldsOf(name))
    if (done.status !== 200) return false
    const id = /demarches\/([\w-]+)/.exec(done.path)?.[1] ?? ''
    const row = app.db.selectFrom('intents').selectAll().where('id', '=', id)
    const { outcome, proposal_id } = await row.executeTakeFirstOrThrow()
    const { parts = [], receipt } = JSON.parse(outcome ?? '{}')
    const alone = proposal_id ? [{ receipt, proposalId: proposal_id }] : parts
    const recorded = alone.filter((part: { state?: string }) => part.state !== 'refused')
    await given(
      name,
      recorded.map((part: { receipt: string; proposalId: string }) => ({
        receipt: part.receipt,
        on: part.proposalId,
      })),
    )
    return true
  }

  async function given(name: Name, all: { receipt: string; on: string }[]) {
    const waiting = app.db.selectFrom('held_supports').select('receipt').where('state', '=', 'held')
    const held = new Set((await waiting.execute()).map(({ receipt }) => receipt))
    for (const { receipt, on } of all) {
      facts.give({
        ...now(),
        receipt,
        on: facts.liveOf(on),
        supporter: supporterOf(name),
        by: people[name].email,
        kind: people[name].territory ? 'territory' : 'resident',
        ...(held.has(receipt) && { review: 'held' as const }),
      })
    }
  }

  async function withdraw(name: Name, on: string) {
    const page = await act(name, on, 'toWithdraw')
    const place = facts.liveOf(on)
    if (page?.status === 200 && receiptOf(page)) facts.withdraw(place, supporterOf(name))
    return page?.status === 200
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

  /** Published, or taken from the public again when nothing would be lost. */
  async function publish() {
    const row = app.db.selectFrom('proposals').selectAll().where('id', '=', drafted)
    const { state, version } = await row.executeTakeFirstOrThrow()
    if (state === 'merged') return false
    const items = [{ id: drafted, version }]
    const { status } =
      state === 'draft'
        ? await team.post('/v1/staff/proposal-publications', { items })
        : await team.post(`/v1/staff/proposals/${drafted}/undo`, { version })
    if (status === 200) isDraft = state === 'published'
    return status === 200
  }

  async function phase(what: 'close' | 'open') {
    const path = '/v1/staff/consultations/numerique-2026'
    const { version } = (await team.get(path)).body
    const closesAt = new Date(app.clock.now.getTime() + 90 * 86_400_000).toISOString()
    const { status } =
      what === 'close'
        ? await team.post(`${path}/phases/1/close`, { version, reason: 'Assez de soutiens.' })
        : await team.post(`${path}/phases/1/move`, { version, closesAt, reason: 'Encore un peu.' })
    if (status !== 200) return false
    if (what === 'open' && areOver) facts.openAgain()
    areOver = what === 'close'
    return true
  }

  /** Of one of the acts in a territory's name: upheld, or undone when it was. */
  async function contest(pick: number) {
    const acts = facts.all().filter(({ kind }) => kind === 'territory')
    const own = acts[pick % Math.max(1, acts.length)]
    const known = own && (cases.get(own.receipt) ?? (await openCase(own.receipt)))
    if (!known) return false
    cases.set(own.receipt, known)
    const decision = known.version % 2 === 1 ? 'uphold' : 'reopen'
    const body = { decision, reason: 'Vu par l’équipe.', version: known.version }
    const { status } = await team.post(`/v1/staff/cases/${known.id}/decision`, body)
    expect(status).toBe(200)
    known.version += 1
    if (decision === 'uphold') facts.uphold(known.id, own.receipt)
    else facts.reopen(known.id)
    return true
  }

  async function openCase(receipt: string) {
    const recorded = app.db.selectFrom('events').selectAll().where('kind', '=', 'support.recorded')
    const event = (await recorded.execute()).find(({ data }) => data.includes(receipt))
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

  async function erase(name: Name) {
    const { email } = people[name]
    const index = app.deps.secrets.digest('mailbox', email)
    const own = app.db.selectFrom('participants').select('id').where('email_index', '=', index)
    const participantId = (await own.executeTakeFirst())?.id
    if (!participantId) return false
    await eraseAccount(app.deps, { participantId, withTexts: false, cause: 'inactive' })
    visitors.delete(name)
    facts.erase(email, areOver)
    return true
  }

  async function take(one: Step) {
    later()
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
        return contest(one.pick)
      case 'review':
        return review(one.decision)
      case 'several':
        return several(one.who, one.on)
      case 'publish':
        return publish()
      case 'close':
      case 'open':
        return phase(one.do)
      default:
        return erase(one.who)
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
    const known = new Map(
      intents.flatMap((row) => {
        const { parts, ...outcome } = JSON.parse(row.outcome ?? '{}')
        const alone = { ...outcome, isWithdrawn: row.state === 'withdrawn' }
        return (parts ?? [alone]).flatMap((part: Part) =>
          part.state === 'confirmed' ? [[part.receipt, part.isWithdrawn === true] as const] : [],
        )
      }),
    )
    for (const one of facts.all().filter(({ isErased }) => !isErased)) {
      const isOut = one.isWithdrawn || one.contest !== undefined
      expect([one, known.get(one.receipt)]).toEqual([one, isOut])
    }
    // What the public cannot read counts nothing, and nothing stands beside there.
    const away = app.db.selectFrom('proposals').select('id').where('state', '!=', 'published')
    const lost = (await away.execute()).map(({ id }) => id)
    const beside = await app.db.selectFrom('supports_beside').selectAll().execute()
    expect([...rows, ...beside].filter((row) => lost.includes(row.proposal_id))).toEqual([])
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
      {
        numRuns: howMany(engine === 'sqlite' ? { usual: 3, all: 8 } : { usual: 2, all: 3 }),
        examples: [[longWay], [twoIntoOne]],
      },
    )
    expect([...seen].sort()).toEqual(
      'close contest erase merge open publish review several support unmerge withdraw'.split(' '),
    )
  }, 180_000)
})

type Part = { state: string; receipt: string; isWithdrawn?: boolean }

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
