// Random walks where moderation and committees cross: no arrow the tables lack, no cent too much, all undone.
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import {
  committeeOf,
  fund,
  keep,
  setAside,
  setEnvelope,
  type TestCommittee,
} from '../../../testing/committee.ts'
import { anewWay, longWay, type Step, walk } from '../../../testing/committee-walk.ts'
import { engines } from '../../../testing/engines.ts'
import { howMany } from '../../../testing/how-many.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { contributionLife, contributionTransitions } from '../contributions/states.ts'
import { proposalState, proposalTransitions } from '../proposals/states.ts'

const envelope = 1_000

describe.each(engines)('random walks of moderation and committees on %s', (engine) => {
  const app = useApp(engine)
  let committee: TestCommittee
  let moderator: Member
  let sessions: Map<string, { id: string; subject: 'proposals' | 'contributions' }>

  async function begin() {
    await app.reset()
    await setEnvelope(app, envelope)
    await sql`update consultations set rules = replace(rules, '{', '{"groupingClosesAtSupport":false,')`.execute(
      app.db,
    )
    // As before any committee: the given world has decisions of none.
    await app.db.updateTable('proposals').set({ decision: null }).execute()
    committee = await committeeOf(app)
    moderator = await joinTeam(app, ['moderator'], 'Dominique Petit')
    sessions = new Map()
    const subjects = {
      first: 'proposals',
      second: 'contributions',
      third: 'proposals',
      fourth: 'contributions',
    } as const
    for (const [name, subject] of Object.entries(subjects)) {
      sessions.set(name, { id: await committee.open(subject, []), subject })
    }
  }

  const rowsOf = (table: 'proposals' | 'contributions') =>
    app.db.selectFrom(table).select(['id', 'version']).execute()
  const versionOf = async (table: 'proposals' | 'contributions', id = '') =>
    (await rowsOf(table)).find((row) => row.id === id)?.version ?? 0

  /** Of what is decided, when anything is: else the walk would hardly ever undo or correct. */
  async function aimOf({
    do: act,
    session: name = '',
    box: proposal = '',
    need: other = '',
  }: Step) {
    const { id = '', subject } = sessions.get(name) ?? {}
    const given = { id, subject, itemId: subject === 'proposals' ? proposal : other }
    if (!['undo', 'correct', 'withdraw'].includes(act)) return given
    const decided = (await decidedItems()).filter(
      (one) => (one.published_at === null) === (act === 'undo'),
    )
    const found = decided.find((one) => one.session_id === id) ?? decided.at(-1)
    if (!found) return given
    return { id: found.session_id, subject: found.subject, itemId: found.item_id }
  }

  const decidedItems = () =>
    app.db
      .selectFrom('committee_items')
      .innerJoin('committee_sessions', 'committee_sessions.id', 'committee_items.session_id')
      .select(['committee_items.item_id', 'committee_items.session_id'])
      .select(['committee_sessions.published_at', 'committee_sessions.subject'])
      .where('committee_items.outcome', 'is not', null)
      .orderBy('committee_items.item_id')
      .execute()

  async function take(one: Step) {
    // Which of two publications is the later is told by their times.
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    const { id, subject, itemId } = await aimOf(one)
    const decision = () => {
      const votes = { for: one.yes ? 2 : 0, against: 0, abstention: 0 }
      if (subject === 'proposals') return { ...(one.yes ? keep : setAside)(itemId), votes }
      if (one.yes) return { ...fund(itemId, one.cents ?? 1), votes }
      return { ...setAside(itemId), outcome: 'not_fund', votes }
    }
    switch (one.do) {
      case 'decide':
        await committee.act(id, 'items', { add: [itemId] })
        return committee.act(id, 'decide', decision())
      case 'correct': {
        const { itemId: _, ...other } = decision()
        return committee.act(id, 'correct', {
          itemId,
          why: 'Une erreur de plume.',
          decision: other,
        })
      }
      case 'withdraw':
        return committee.act(id, 'correct', { itemId, why: 'Une erreur.', decision: null })
      case 'recuse':
        await committee.act(id, 'items', { add: [itemId] })
        return committee.act(id, 'recuse', { itemId, memberId: 'dinum', reason: 'Il la porte.' })
      case 'group': {
        const version = await versionOf('contributions', one.need)
        const body = { version, proposalIds: [one.box] }
        return moderator.post(`/v1/staff/contributions/${one.need}/group`, body)
      }
      case 'undo moderation': {
        const version = await versionOf('contributions', one.need)
        return moderator.post(`/v1/staff/contributions/${one.need}/undo`, { version })
      }
      case 'merge': {
        const [version, intoVersion] = [
          await versionOf('proposals', one.box),
          await versionOf('proposals', one.into),
        ]
        const body = { version, into: one.into, intoVersion }
        return moderator.post(`/v1/staff/proposals/${one.box}/merge`, body)
      }
      default:
        return committee.act(id, one.do, one.do === 'undo' ? { itemId } : {})
    }
  }

  /** Where everything is. */
  async function lives() {
    const all = await app.db.selectFrom('proposals').select(['id', 'state', 'decision']).execute()
    const contributions = await app.db
      .selectFrom('contributions')
      .select(['id', 'state', 'decision', 'granted_cents', 'committee_id'])
      .execute()
    return {
      proposals: new Map(all.map((row) => [row.id, proposalState(row)])),
      contributions: new Map(
        contributions.map((row) => [row.id, { ...row, life: contributionLife(row) }]),
      ),
    }
  }
  type Lives = Awaited<ReturnType<typeof lives>>

  /** One act goes along one arrow of the tables, forwards, or back when it undoes. */
  async function faults(before: Lives, { proposals: boxesNow, contributions }: Lives) {
    const items = await app.db.selectFrom('committee_items').select(['amount_cents']).execute()
    const granted = items.reduce((total, one) => total + (one.amount_cents ?? 0), 0)
    const links = await app.db.selectFrom('lineage').selectAll().execute()
    return [
      ...(granted > envelope ? [`${granted} granted of ${envelope}`] : []),
      ...[...boxesNow]
        .filter(([id, now]) => !isJoined(before.proposals.get(id), now, proposalTransitions))
        .map(([id, now]) => `${id}: ${before.proposals.get(id)} to ${now}`),
      ...[...contributions]
        .filter(
          ([id, now]) =>
            !isJoined(before.contributions.get(id)?.life, now.life, contributionTransitions),
        )
        .map(([id, now]) => `${id}: ${before.contributions.get(id)?.life} to ${now.life}`),
      ...[...contributions.values()]
        .filter((row) => (row.life === 'selected') !== (row.granted_cents !== null))
        .map((row) => `${row.id} is ${row.life} with ${row.granted_cents}`),
      ...[...contributions.values()]
        .filter((row) => row.life === 'selected')
        .filter(
          (row) =>
            !links.some(
              (link) =>
                link.contribution_id === row.id && boxesNow.get(link.proposal_id) === 'kept',
            ),
        )
        .map((row) => `${row.id} is funded, though no proposal of its own is kept`),
      ...links
        .filter((link) =>
          ['merged', 'discarded'].includes(boxesNow.get(link.proposal_id) ?? 'merged'),
        )
        .map((link) => `a link to ${link.proposal_id}, which is away`),
    ]
  }

  test('states follow the tables, the envelope holds, and every decision can be withdrawn', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        await begin()
        const first = await lives()
        let before = first
        for (const one of steps) {
          const { status, body } = await take(one)
          if (status === 200) seen.add(one.do)
          expect([one, status, body.code]).toEqual([
            one,
            expect.toSatisfy((code: number) => [200, 403, 404, 409].includes(code)),
            body.code,
          ])
          const now = await lives()
          expect(await faults(before, now)).toEqual([])
          before = now
        }
        await withdrawAll(first)
      }),
      {
        numRuns: howMany(engine === 'sqlite' ? { usual: 8, all: 30 } : { usual: 4, all: 10 }),
        examples: [[longWay], [anewWay]],
      },
    )
    expect([...seen].sort()).toEqual(
      [
        'correct',
        'decide',
        'group',
        'merge',
        'publish',
        'recuse',
        'undo',
        'undo moderation',
        'withdraw',
      ].sort(),
    )
  }, 240_000)

  /** What is public is withdrawn, the last first: proposals and contributions are as nobody had decided. */
  async function withdrawAll(first: Lives) {
    // What was decided several times is undone as often; what was built on a decision, before it.
    for (let left = 40; left > 0 && (await decidedItems()).length > 0; left -= 1) {
      for (const { item_id: itemId, session_id: id, published_at } of await decidedItems()) {
        if (published_at === null) await committee.act(id, 'undo', { itemId })
        else await committee.act(id, 'correct', { itemId, why: 'On recommence.', decision: null })
      }
    }
    expect(await decidedItems()).toEqual([])
    const { contributions, proposals: boxesNow } = await lives()
    for (const { life } of contributions.values()) {
      expect(['selected', 'not_selected']).not.toContain(life)
    }
    for (const [id, now] of boxesNow) {
      if (now !== 'merged') expect([id, now]).toEqual([id, first.proposals.get(id)])
    }
  }
})

type Arrow = { from: string; to: string }

function isJoined(from: string | undefined, to: string, arrows: readonly Arrow[]) {
  if (from === to) return true
  return arrows.some(
    (one) => (one.from === from && one.to === to) || (one.from === to && one.to === from),
  )
}
