// Counting an act against its limits, from whom it comes to everyone, stopping at the first that is full.
import type { Database } from '../db/database.ts'
import type { Secrets } from '../secrets.ts'
import type { Config } from '../settings/config.ts'
import { type Counter, createCounter } from './counters-store.ts'
import { type CountedBy, isOwn, type Limit, type LimitedAct, type LimitName } from './limits.ts'
import type { Taken } from './memory-counters.ts'

/** What an act is counted by, the narrowest first. */
export type Subject = { by: CountedBy; value: string }

export const ownAmong = (subjects: Subject[]) => subjects.filter(({ by }) => isOwn(by))
export const sharedAmong = (subjects: Subject[]) => subjects.filter(({ by }) => !isOwn(by))

/**
 * `proof`: goes through with a proof of work, so many times as hard as the usual one. `refused`, by
 * one's own block alone: seconds until what stands in the way is counted anew.
 */
export type Verdict =
  | { answer: 'free' }
  | { answer: 'proof'; hardness: number }
  | { answer: 'refused'; seconds: number }

export type Limiter = {
  /**
   * Counts it once against each. With `isProved`, beyond the free part is as good as within. What is
   * stopped is counted in one's own blocks alone: nobody spends everyone's share by being refused.
   * `times`: what weighs more than one, as bytes do, counts as many.
   */
  count(act: LimitedAct, subjects: Subject[], isProved?: boolean, times?: number): Promise<Verdict>
  /** Counts it against what an account may, at once where this process alone counts: no usual act waits. */
  countAccount(act: LimitedAct, participantId: string): Verdict | Promise<Verdict>
  /** Takes back what was counted, when it turned out to be right. */
  giveBack(act: LimitedAct, subjects: Subject[], times?: number): Promise<void>
}

type Tools = {
  config: Pick<Config, 'limits'>
  database: Pick<Database, 'db' | 'dialect'>
  secrets: Pick<Secrets, 'lockName'>
  clock: () => Date
}

const isOfAccounts = (name: LimitName) => name.endsWith('.account')

export const mostHardness = 8

/** Twice as hard each time that what is free to everyone is spent twice over. */
export function hardnessOf(limit: Limit, taken: number) {
  const times = taken / Math.max(1, limit.free ?? 1)
  return Math.min(mostHardness, 2 ** Math.max(0, Math.floor(Math.log2(times))))
}

export function createLimiter({ config, database, secrets, clock }: Tools): Limiter {
  const counters = new Map<string, { limit: Limit; counter: Counter }>()

  function counterOf(name: LimitName) {
    const limit = config.limits[name]
    if (!limit) return undefined
    const known = counters.get(name)
    if (known) return known
    const nameShared = isOfAccounts(name) ? nameOfAccount : undefined
    const made = { limit, counter: createCounter(database, { name, limit, nameShared }) }
    counters.set(name, made)
    return made
  }

  /** What is counted is kept under a name that tells nobody who it is, another one each day. */
  const nameOf = ({ by, value }: Subject) => {
    const day = clock().toISOString().slice(0, 10)
    return secrets.lockName('limit', `${day} ${by} ${value}`).slice(0, 22)
  }

  const nameOfAccount = (value: string) => nameOf({ by: 'account', value })

  // Addresses and domains are never kept in clear, not even for an hour. An account's number is random:
  // in memory it may stand for itself, in a table it would tell of someone.
  const keyOf = (subject: Subject) => {
    if (subject.by === 'everyone') return 'all'
    return subject.by === 'account' ? subject.value : nameOf(subject)
  }

  const counted = (act: LimitedAct, subjects: Subject[]) =>
    subjects.flatMap((subject) => {
      const found = counterOf(`${act}.${subject.by}`)
      return found ? [{ ...found, subject, key: keyOf(subject) }] : []
    })

  async function giveBack(act: LimitedAct, subjects: Subject[], times = 1) {
    for (const { counter, key } of counted(act, subjects)) await counter.reward(key, times)
  }

  /** Whichever limit asks for work: as hard as what comes from everywhere makes it. */
  async function hardnessNow(act: LimitedAct) {
    const everyone = counterOf(`${act}.everyone`)
    const taken = await everyone?.counter.get('all')
    return everyone && taken ? hardnessOf(everyone.limit, taken.consumedPoints) : 1
  }

  return {
    async count(act, subjects, isProved = false, times = 1) {
      const passed: Subject[] = []
      for (const { subject, limit, counter, key } of counted(act, subjects)) {
        const taken = await counter.consume(key, times)
        passed.push(subject)
        if (isFull(limit, taken)) return refusedFor(taken)
        if (!isProved && limit.free !== undefined && taken.consumedPoints > limit.free) {
          const hardness = await hardnessNow(act)
          await giveBack(act, sharedAmong(passed), times)
          return { answer: 'proof', hardness }
        }
      }
      return free
    },
    countAccount(act, participantId) {
      const found = counterOf(`${act}.account`)
      if (!found) return free
      const judge = (taken: Taken) => (isFull(found.limit, taken) ? refusedFor(taken) : free)
      const taking = found.counter.consume(participantId)
      return taking instanceof Promise ? taking.then(judge) : judge(taking)
    },
    giveBack,
  }
}

const free: Verdict = { answer: 'free' }

const isFull = ({ most }: Limit, { consumedPoints }: Taken) =>
  most !== undefined && consumedPoints > most

const refusedFor = ({ msBeforeNext }: Taken): Verdict => ({
  answer: 'refused',
  seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
})
