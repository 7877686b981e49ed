// Carrying out what was confirmed: each kind's acts at once, by the noun that decides them.

import { recordMandates } from '../people/mandates/store.ts'
import { keepParticipant } from '../people/participants/store.ts'
import type { Trx } from '../platform/db/tables.ts'
import type { Deps } from '../platform/deps.ts'
import type { Act, ConfirmTools, Outcome } from './kind.ts'
import type { IntentKinds } from './kinds.ts'
import { refused } from './outcome.ts'
import { actsOf, doneAmong, joined } from './parts.ts'
import { type IntentRow, writeOutcomes } from './store.ts'

export type Ready = { intent: IntentRow; act: Act }

/**
 * Kind by kind, each kind's outcomes written before the next: a withdrawal marks what they say.
 * Several acts confirmed as one go with those of their kind: tallies are locked in one order.
 */
export async function executeActs(
  trx: Trx,
  deps: Deps,
  kinds: IntentKinds,
  { ready, at }: { ready: Ready[]; at: string },
) {
  const outcomes = new Map<string, Outcome>()
  const tools = toolsOf(deps)
  const units = ready.map((one) => ({ ...one, acts: actsOf(one.act, kinds, deps.ids) }))
  for (const [kind, group] of Map.groupBy(units, ({ acts }) => acts[0]?.prepared.kind)) {
    if (!kind) continue
    const carrier = kinds.find(kind)
    if ('split' in carrier) throw new Error('An act that nothing carries out.')
    const acts = group.flatMap((one) => one.acts)
    const results = await carrier.confirm(trx, acts, tools)
    let from = 0
    const written = group.map(({ intent, act: { participantId }, acts: own }) => {
      const outcome = joined(own, results.slice(from, from + own.length)) ?? unknown
      from += own.length
      outcomes.set(intent.id, outcome)
      return { intent, outcome, participantId, at }
    })
    await writeOutcomes(trx, written)
    // Withdrawing is an act as well: whoever took over from a colleague is on record with it.
    if (carrier.asks.inNameOf !== 'oneself') {
      await recordMandates(trx, doneAmong(acts, results))
    }
  }
  return outcomes
}

const unknown: Outcome = refused('intent_not_found')

function toolsOf({ ids, secrets, database, config }: Deps): ConfirmTools {
  const mailboxIndexes = (email: string) => secrets.digests('mailbox', email)
  return {
    suspicion: config.suspicion,
    uuid: ids.uuid,
    seal: secrets.seal,
    mailboxIndexes,
    async holdAll(trx, keys) {
      // In one order: two who need the same two never wait for each other.
      for (const key of [...new Set(keys)].sort()) await database.hold(trx, key)
    },
    async participantOf(trx, email, at) {
      // As signing in does: whoever erases this account at the same moment does it before or after.
      await database.hold(trx, secrets.lockName('mailbox', email))
      const email_index = secrets.digest('mailbox', email)
      const made = {
        id: ids.uuid(),
        email_index,
        email_sealed: secrets.seal(email),
        created_at: at,
      }
      return (await keepParticipant(trx, made, mailboxIndexes(email))).id
    },
  }
}
