// The life of intents: prepared through the API, then confirmed, refused or expired by the test.
import { pageAddress } from '../page-address.ts'
import * as paths from '../paths.ts'
import type { IntentStatus, PreparedIntent } from '../types.ts'
import { carryOut, type Who } from './confirm.ts'
import { requirePreparable } from './may-prepare.ts'
import { refuse } from './refused.ts'
import { home } from './sample.ts'
import type { World } from './world.ts'

const lifetime = 7 * 86_400_000

type Kept = Pick<IntentStatus, 'state' | 'refusal' | 'confirmedAt' | 'expiresAt'> & {
  prepared: PreparedIntent
  text: string
  /** What became of each act, by its proposal. */
  parts: Map<string, Part['state']>
}

type Part = NonNullable<IntentStatus['parts']>[number]

export type Intents = ReturnType<typeof keepIntents>

export function keepIntents(world: World, clock: () => Date) {
  const kept = new Map<string, Kept>()
  /** What was done by whom, so that nothing is done twice. */
  const done = new Map<string, string>()

  const known = (id: string) => {
    const one = kept.get(id)
    if (!one) throw new Error(`No intent ${id} was prepared on the fake server.`)
    return one
  }
  const settle = (id: string, change: Partial<Kept>) =>
    presented(world, Object.assign(known(id), change), clock())

  /** Records an act once; a withdrawal takes back what the same had given. */
  function record(id: string, prepared: PreparedIntent, who: Who) {
    const act = actOf(prepared, who)
    if (done.has(act)) return
    carryOut({ world, prepared, who, now: clock() })
    done.set(act, id)
    const given = act.replace('_withdrawal', '')
    const undone = done.get(given)
    if (undone && undone !== id) {
      done.delete(act)
      done.delete(given)
      takeBack(undone, proposalOf(prepared))
    }
  }

  /** Of several acts only this one; the intent, once none is left. */
  function takeBack(id: string, proposalId: string) {
    const { parts } = known(id)
    parts.set(proposalId, 'withdrawn')
    const isOver = [...parts.values()].every((state) => state === 'withdrawn')
    settle(id, isOver ? { state: 'withdrawn' } : {})
  }

  return {
    /** As the API does it: the same one again answers the same. */
    prepare(prepared: PreparedIntent) {
      const now = clock()
      const text = textOf(prepared)
      const before = kept.get(prepared.id)
      if (before && before.text !== text) refuse('intent_conflict')
      if (before && stateOf(before, now) === 'expired') refuse('intent_expired')
      if (!before) requirePreparable(world, prepared, now)
      const expiresAt = new Date(now.getTime() + lifetime).toISOString()
      const fresh: Kept = {
        state: 'prepared',
        refusal: null,
        confirmedAt: null,
        expiresAt,
        prepared,
        text,
        parts: new Map(),
      }
      const one = before ?? fresh
      kept.set(prepared.id, one)
      return presented(world, one, now)
    },

    /** Undefined for one that was never prepared. */
    status(id: string) {
      const one = kept.get(id)
      return one && presented(world, one, clock())
    },

    /**
     * The person confirms in the first-party window: the world changes, as the tally, once; a territory
     * that had done the same changes nothing, and the page is not told. Default: the territory of the
     * intent's site.
     */
    confirm(id: string, who: Who = { territory: territoryOf(world, known(id).prepared) }) {
      if (known(id).confirmedAt !== null) return settle(id, {})
      const all = actsOf(known(id).prepared)
      for (const act of all) record(id, act, who)
      const parts = new Map<string, Part['state']>(all.map((act) => [proposalOf(act), 'confirmed']))
      const confirmedAt = clock().toISOString()
      return settle(id, { state: 'confirmed', confirmedAt, refusal: null, parts })
    },

    /** The act is refused there, with a code that is public, as `support_not_open`. */
    refuse: (id: string, code: string) =>
      settle(id, { state: 'refused', refusal: { code, message: `Simulé : ${code}.` } }),

    /** Nobody confirmed it in time. */
    expire: (id: string) => settle(id, { expiresAt: clock().toISOString() }),

    /** What was confirmed is taken back. */
    withdraw(id: string) {
      const { parts } = known(id)
      for (const proposalId of parts.keys()) parts.set(proposalId, 'withdrawn')
      return settle(id, { state: 'withdrawn' })
    },
  }
}

function presented(world: World, kept: Kept, now: Date): IntentStatus {
  const { prepared, refusal, confirmedAt, expiresAt, parts } = kept
  const tallyOf = (wanted: string | null) =>
    world.proposals.find(({ id }) => id === wanted)?.tally ?? null
  const proposalId = 'proposalId' in prepared ? prepared.proposalId : null
  return {
    id: prepared.id,
    kind: prepared.kind,
    state: stateOf(kept, now),
    proposalId,
    url: pageAddress(home, paths.intent, prepared.id),
    refusal,
    confirmedAt,
    expiresAt,
    tally: tallyOf(proposalId),
    parts:
      prepared.kind === 'supports'
        ? prepared.proposalIds.map((id) => ({
            proposalId: id,
            state: parts.get(id) ?? 'prepared',
            refusal: null,
            tally: tallyOf(id),
          }))
        : null,
  }
}

function stateOf({ state, expiresAt }: Kept, now: Date): IntentStatus['state'] {
  const waiting = state === 'prepared' || state === 'refused'
  return waiting && expiresAt <= now.toISOString() ? 'expired' : state
}

/** The same for the same intent, however its fields are ordered. */
const textOf = (prepared: PreparedIntent) =>
  JSON.stringify(Object.entries(prepared).sort(([a], [b]) => a.localeCompare(b)))

/** The acts that an intent stands for. */
function actsOf(prepared: PreparedIntent): PreparedIntent[] {
  if (prepared.kind !== 'supports') return [prepared]
  const { id, site } = prepared
  return prepared.proposalIds.map((proposalId) => ({ kind: 'support', id, site, proposalId }))
}

const proposalOf = (prepared: PreparedIntent) =>
  'proposalId' in prepared ? prepared.proposalId : ''

function actOf(prepared: PreparedIntent, who: Who) {
  const subject =
    'proposalId' in prepared
      ? prepared.proposalId
      : 'serviceId' in prepared
        ? prepared.serviceId
        : 'territoryId' in prepared
          ? prepared.territoryId
          : prepared.id
  // Two residents are two people.
  const by = 'territory' in who ? who.territory : prepared.id
  return `${prepared.kind} ${subject} ${by}`
}

function territoryOf({ sites, territories }: World, { site }: PreparedIntent) {
  const owner = sites.find(({ key }) => key === site)?.territory
  return owner?.id ?? territories[0]?.id ?? ''
}
