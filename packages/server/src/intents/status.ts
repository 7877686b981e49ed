// What the public may learn of an intent: what became of it, never who confirmed it.

import { fromJson } from '../platform/db/json.ts'
import type { Db } from '../platform/db/tables.ts'
import { type Language, wordRefusal } from '../platform/language/language.ts'
import { paths } from '../platform/paths.ts'
import type { RefusalCode } from '../platform/refusal.ts'
import type { AnyFacts } from '../platform/refusal-facts.ts'
import { aboutTheThing } from './about-the-thing.ts'
import type { IntentStatus } from './contract.ts'
import { asOfNow } from './repeated.ts'
import { type IntentRow, preparedOf } from './store.ts'
import { outcomeOf } from './stored-outcome.ts'
import { findTallies } from './tallies-store.ts'
import { presentTally, type Tally } from './tally.ts'

type View = { now: string; baseUrl: string; language: Language }

/** Of any number of intents: their tallies are read at once. */
export async function presentIntents(db: Db, stored: IntentRow[], view: View) {
  const rows = await Promise.all(stored.map((row) => asOfNow(db, row)))
  const asked = new Set(rows.flatMap(proposalsOf))
  const tallies = new Map(
    (await findTallies(db, [...asked])).map((tally) => [tally.proposal_id, presentTally(tally)]),
  )
  return rows.map((row) => present(row, tallies, view))
}

export async function presentIntent(db: Db, row: IntentRow, view: View): Promise<IntentStatus> {
  const [status] = await presentIntents(db, [row], view)
  if (!status) throw new Error('An intent without a status.')
  return status
}

function proposalsOf(row: IntentRow) {
  return row.proposal_id ? [row.proposal_id] : (preparedOf(row).proposalIds ?? [])
}

function present(row: IntentRow, tallies: Map<string, Tally>, view: View): IntentStatus {
  const { now, baseUrl, language } = view
  const { proposalIds } = preparedOf(row)
  return {
    id: row.id,
    kind: row.kind,
    state: stateOf(row, now),
    proposalId: row.proposal_id,
    url: `${baseUrl}${paths.intent(row.id)}`,
    refusal: refusalOf(row, language),
    tally: tallies.get(row.proposal_id ?? '') ?? null,
    parts:
      proposalIds?.map((proposalId) => ({
        proposalId,
        ...partOf(row, proposalId, language),
        tally: tallies.get(proposalId) ?? null,
      })) ?? null,
    confirmedAt: row.confirmed_at,
    expiresAt: row.expires_at,
  }
}

function stateOf(row: IntentRow, now: string): IntentStatus['state'] {
  if (row.state === 'withdrawn') return 'withdrawn'
  if (outcomeOf(row)) return 'confirmed'
  if (row.expires_at <= now) return 'expired'
  return publicRefusalOf(row) ? 'refused' : 'prepared'
}

type Part = NonNullable<IntentStatus['parts']>[number]

/**
 * Confirmed is all that a page learns of a part: whether it was recorded now, before, or not for a
 * reason of whoever asked, is told to them alone, on their receipt.
 */
function partOf(row: IntentRow, proposalId: string, language: Language) {
  const part = outcomeOf(row)?.parts?.find((one) => one.proposalId === proposalId)
  const told = (state: Part['state'], refusal: Part['refusal'] = null) => ({ state, refusal })
  if (!part) return told('prepared')
  if (part.state === 'refused' && aboutTheThing.has(part.code)) {
    return told('refused', worded(part, language))
  }
  const isWithdrawn = part.state !== 'refused' && part.isWithdrawn
  return told(isWithdrawn || row.state === 'withdrawn' ? 'withdrawn' : 'confirmed')
}

function refusalOf(row: IntentRow, language: Language): IntentStatus['refusal'] {
  const refusal = publicRefusalOf(row)
  return refusal ? worded(refusal, language) : null
}

type Known = { code: RefusalCode; facts: AnyFacts }

const worded = ({ code, facts }: Known, language: Language) => ({
  code,
  message: wordRefusal(code, facts, language),
})

function publicRefusalOf({ refusal }: IntentRow) {
  if (!refusal) return undefined
  const known = fromJson(refusal)
  return aboutTheThing.has(known.code) ? known : undefined
}
