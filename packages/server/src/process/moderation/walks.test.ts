// Random walks through moderation and grouping: nothing is lost, nothing dangles, all can be undone.
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { territories } from '../../../testing/given-territories.ts'
import { howMany } from '../../../testing/how-many.ts'
import { joinTeam, type Member } from '../../../testing/team.ts'
import { contributionStates } from '../contributions/contract.ts'
import { contributionTransitions } from '../contributions/states.ts'
import { insertContributions } from '../contributions/store.ts'
import { proposalSearchKey } from '../proposals/store.ts'
import { changeTallies, insertSupports, recount } from '../supports/store.ts'
import { emptyTally } from '../supports/tally.ts'

const ids = ['w1', 'w2']
const boxes = ['p1', 'p2', 'p3']
const supporters = ['a', 'b']

const contribution = fc.constantFrom(...ids)
const proposal = fc.constantFrom(...boxes)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('redirect', 'reject', 'assign'), id: contribution }),
  { arbitrary: fc.record({ do: fc.constant('group'), id: contribution, to: proposal }), weight: 4 },
  fc.record({ do: fc.constant('move'), id: contribution, from: proposal, to: proposal }),
  fc.record({ do: fc.constant('ungroup'), id: contribution, from: proposal }),
  { arbitrary: fc.record({ do: fc.constant('undo'), id: contribution }), weight: 3 },
  { arbitrary: fc.record({ do: fc.constant('merge'), from: proposal, to: proposal }), weight: 2 },
  fc.record({ do: fc.constant('undo proposal'), from: proposal }),
  {
    arbitrary: fc.record({
      do: fc.constant('support'),
      to: proposal,
      supporter: fc.constantFrom(...supporters),
    }),
    weight: 4,
  },
)
type Step = { do: string; id?: string; from?: string; to?: string; supporter?: string }

/** Every act, in an order in which each is possible: by chance alone, few walks would do them all. */
const longWay: Step[] = [
  { do: 'assign', id: 'w1' },
  { do: 'redirect', id: 'w1' },
  { do: 'undo', id: 'w1' },
  { do: 'reject', id: 'w2' },
  { do: 'group', id: 'w1', to: 'p1' },
  { do: 'move', id: 'w1', from: 'p1', to: 'p2' },
  { do: 'support', to: 'p2', supporter: 'a' },
  { do: 'support', to: 'p3', supporter: 'a' },
  { do: 'merge', from: 'p2', to: 'p3' },
  { do: 'undo proposal', from: 'p2' },
  { do: 'ungroup', id: 'w1', from: 'p2' },
]

describe.each(engines)('random walks on %s', (engine) => {
  const app = useApp(engine)
  let dominique: Member

  async function begin() {
    await app.reset()
    dominique = await joinTeam(app, ['moderator'])
    await sql`update consultations set rules = replace(rules, '{', '{"groupingClosesAtSupport":false,')`.execute(
      app.db,
    )
    await sql`delete from lineage`.execute(app.db)
    await sql`delete from contributions`.execute(app.db)
    await app.db.transaction().execute((trx) => insertContributions(trx, ids.map(receivedRow)))
    await app.db.insertInto('proposals').values(boxes.map(publishedRow)).execute()
  }
  beforeEach(begin)

  const versionOf = async (table: 'contributions' | 'proposals', id = '') =>
    (await app.db.selectFrom(table).select('version').where('id', '=', id).executeTakeFirst())
      ?.version ?? 0

  /** Where it is, when it is anywhere: else the walk would hardly ever take one out. */
  async function placeOf(id: string, otherwise: string) {
    const links = app.db.selectFrom('lineage').select('proposal_id')
    const found = await links.where('contribution_id', '=', id).executeTakeFirst()
    return found?.proposal_id ?? otherwise
  }

  async function take({ do: act, id = '', to = '', supporter = '', ...rest }: Step) {
    const isOut = act === 'move' || act === 'ungroup'
    const from = isOut ? await placeOf(id, rest.from ?? '') : (rest.from ?? '')
    const one = `/v1/staff/contributions/${id}`
    const version = await versionOf('contributions', id)
    const items = { contributions: [{ id, version }] }
    switch (act) {
      case 'redirect':
        return dominique.post(`${one}/redirect`, { version, programmeId: 'ansm' })
      case 'reject':
        return dominique.post(`${one}/reject`, { version, reason: 'unclear' })
      case 'assign':
        return dominique.post(`${one}/assign`, { version, assigneeId: dominique.id })
      case 'group':
        return dominique.post(`${one}/group`, { version, proposalIds: [to] })
      case 'undo':
        return dominique.post(`${one}/undo`, { version })
      case 'move':
        return dominique.post(`/v1/staff/proposals/${from}/move`, { ...items, to })
      case 'ungroup':
        return dominique.post(`/v1/staff/proposals/${from}/ungroup`, items)
      case 'merge': {
        const versions = [await versionOf('proposals', from), await versionOf('proposals', to)]
        const [own, intoVersion] = versions
        const body = { version: own, into: to, intoVersion }
        return dominique.post(`/v1/staff/proposals/${from}/merge`, body)
      }
      case 'undo proposal': {
        const body = { version: await versionOf('proposals', from) }
        return dominique.post(`/v1/staff/proposals/${from}/undo`, body)
      }
      default:
        return support(to, supporter)
    }
  }

  /** As an act of a resident would, where the proposal still stands. */
  async function support(to: string, supporter: string) {
    const { state } = await app.db
      .selectFrom('proposals')
      .select('state')
      .where('id', '=', to)
      .executeTakeFirstOrThrow()
    if (state !== 'published') return { status: 409, body: {} }
    await app.db.transaction().execute(async (trx) => {
      const { inserted } = await insertSupports(trx, [supportRow(to, supporter)])
      const change = emptyTally(to)
      change.residents_by_email += inserted.size
      await changeTallies(trx, [change])
    })
    return { status: 200, body: {} }
  }

  async function faults() {
    const rows = await app.db.selectFrom('contributions').select(['id', 'state']).execute()
    const links = await app.db.selectFrom('lineage').selectAll().execute()
    const proposals = await app.db.selectFrom('proposals').select(['id', 'state']).execute()
    const standing = new Map(proposals.map((one) => [one.id, one.state]))
    const tallies = await app.db.selectFrom('tallies').selectAll().orderBy('proposal_id').execute()
    const counted = tallies.filter((one) => one.residents_by_email !== 0)
    const acts = await app.db.selectFrom('contribution_acts').selectAll().execute()
    return [
      ...(rows.length === ids.length ? [] : ['a contribution is lost']),
      ...rows
        .filter((row) => !contributionStates.includes(row.state))
        .map((row) => `${row.id} is ${row.state}`),
      ...rows
        .filter((row) => {
          const isLinked = links.some((link) => link.contribution_id === row.id)
          return isLinked !== (row.state === 'grouped')
        })
        .map((row) => `${row.id} is ${row.state}, with other links`),
      ...links
        .filter((link) => standing.get(link.proposal_id) !== 'published')
        .map((link) => `a link to ${link.proposal_id}, which is away`),
      ...acts
        .filter((act) => !isArrow(act))
        .map((act) => `${act.act} from ${act.from_state} to ${act.to_state}`),
      ...(JSON.stringify(counted) === JSON.stringify(await recount(app.db))
        ? []
        : ['tallies differ from a recount']),
    ]
  }

  test('nothing is lost, no link dangles, tallies equal a recount, and all is undone', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
        await begin()
        for (const one of steps) {
          const { status, body } = await take(one)
          if (status === 200) seen.add(one.do)
          expect([one.do, status, body]).toEqual([
            one.do,
            expect.toSatisfy((code: number) => [200, 404, 409].includes(code)),
            body,
          ])
          if (one.do === 'undo' && status !== 200) expect(body.code).toBe('nothing_to_undo')
          expect(await faults()).toEqual([])
        }
        await undoAll()
      }),
      {
        numRuns: howMany(engine === 'sqlite' ? { usual: 15, all: 60 } : { usual: 5, all: 15 }),
        examples: [[longWay]],
      },
    )
    expect([...seen].sort()).toEqual(
      [
        'assign',
        'group',
        'merge',
        'move',
        'redirect',
        'reject',
        'support',
        'undo',
        'undo proposal',
        'ungroup',
      ].sort(),
    )
  }, 180_000)

  /** Merges from the last, then each contribution: all are back as they were received. */
  async function undoAll() {
    for (let round = 0; round < boxes.length; round += 1) {
      for (const from of boxes) await take({ do: 'undo proposal', from })
    }
    const merged = await app.db.selectFrom('proposals').select('id').where('state', '=', 'merged')
    expect(await merged.execute()).toEqual([])
    for (const id of ids) {
      for (let left = 30; left > 0; left -= 1) {
        const { status, body } = await take({ do: 'undo', id })
        if (status === 200) continue
        expect(body.code).toBe('nothing_to_undo')
        break
      }
    }
    const states = await app.db.selectFrom('contributions').select('state').distinct().execute()
    expect(states).toEqual([{ state: 'received' }])
    expect(await app.db.selectFrom('lineage').selectAll().execute()).toEqual([])
    expect(await faults()).toEqual([])
  }
})

type Acted = { act: string; from_state: string; to_state: string }

function isArrow({ act, from_state: from, to_state: to }: Acted) {
  if (act === 'assign' || act === 'merge' || act === 'unmerge') return from === to
  return contributionTransitions.some((one) =>
    act === 'undo'
      ? one.from === to && one.to === from
      : one.act === act && one.from === from && one.to === to,
  )
}

const receivedRow = (id: string) => ({
  id,
  consultation_id: 'numerique-2026',
  kind: 'need' as const,
  theme_id: 'mobilite',
  territory_id: territories[0]?.id ?? '',
  profile: 'agent' as const,
  function: 'agente',
  title: `Titre ${id}`,
  text: 'Un texte assez long.',
  state: 'received' as const,
  evidence: 'email',
  receipt: `PV-${id}`,
  received_at: '2026-01-20T09:00:00.000Z',
})

const publishedRow = (id: string) => {
  const texts = { title: `Titre ${id}`, summary: 'En bref.', description: '' }
  return {
    id,
    ...texts,
    search_key: proposalSearchKey(texts),
    decision: null,
    consultation_id: 'numerique-2026',
    theme_id: 'mobilite',
    published_at: '2026-02-01T00:00:00.000Z',
  }
}

let receipts = 0
const supportRow = (to: string, supporter: string) => {
  receipts += 1
  return {
    proposal_id: to,
    supporter: `participant:${supporter}`,
    kind: 'resident' as const,
    territory_id: null,
    participant_id: supporter,
    evidence: 'email',
    intent_id: null,
    site_key: null,
    receipt: `PV-W-${receipts}`,
    recorded_at: '2026-02-15T10:00:00.000Z',
    given_on: null,
  }
}
