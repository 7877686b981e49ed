// The life of intents: prepared through the API, then confirmed, refused or expired by the test.
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
}

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
     * The person confirms in the first-party window: the world changes, as the tally, once. A territory
     * that had done the same makes it `already_done`. Default: the territory of the intent's site.
     */
    confirm(id: string, who: Who = { territory: territoryOf(world, known(id).prepared) }) {
      const { prepared } = known(id)
      const act = actOf(prepared, who)
      if (known(id).confirmedAt !== null) return settle(id, {})
      const confirmedAt = clock().toISOString()
      if (done.has(act)) return settle(id, { state: 'already_done', confirmedAt, refusal: null })
      carryOut({ world, prepared, who, now: clock() })
      done.set(act, id)
      const undone = done.get(act.replace('_withdrawal', ''))
      if (undone && undone !== id) {
        done.delete(act)
        done.delete(act.replace('_withdrawal', ''))
        settle(undone, { state: 'withdrawn' })
      }
      return settle(id, { state: 'confirmed', confirmedAt, refusal: null })
    },

    /** The act is refused there, with a code that is public, as `support_not_open`. */
    refuse: (id: string, code: string) =>
      settle(id, { state: 'refused', refusal: { code, message: `Simulé : ${code}.` } }),

    /** Nobody confirmed it in time. */
    expire: (id: string) => settle(id, { expiresAt: clock().toISOString() }),

    /** What was confirmed is taken back. */
    withdraw: (id: string) => settle(id, { state: 'withdrawn' }),
  }
}

function presented(world: World, kept: Kept, now: Date): IntentStatus {
  const { prepared, refusal, confirmedAt, expiresAt } = kept
  const proposalId = 'proposalId' in prepared ? prepared.proposalId : null
  return {
    ...{ id: prepared.id, kind: prepared.kind, state: stateOf(kept, now), proposalId },
    url: `${home}/demarches/${prepared.id}`,
    ...{ refusal, confirmedAt, expiresAt },
    tally: world.proposals.find(({ id }) => id === proposalId)?.tally ?? null,
  }
}

function stateOf({ state, expiresAt }: Kept, now: Date): IntentStatus['state'] {
  const waiting = state === 'prepared' || state === 'refused'
  return waiting && expiresAt <= now.toISOString() ? 'expired' : state
}

/** The same for the same intent, however its fields are ordered. */
const textOf = (prepared: PreparedIntent) =>
  JSON.stringify(Object.entries(prepared).sort(([a], [b]) => a.localeCompare(b)))

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
