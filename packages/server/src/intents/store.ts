// Intents in the database: prepared once by id, confirmed once.

import type { Selectable } from 'kysely'
import { among } from '../platform/db/among.ts'
import type { Database } from '../platform/db/database.ts'
import { hotSelect } from '../platform/db/hot-reads.ts'
import { hotInsert } from '../platform/db/hot-writes.ts'
import { fromJson, toJson } from '../platform/db/json.ts'
import type { Db, Trx } from '../platform/db/tables.ts'
import type { Outcome } from './kind.ts'
import { forgottenAt } from './lifetimes.ts'
import type { Prepared } from './prepared.ts'
import { withParts } from './stored-outcome.ts'
import type { IntentTables } from './tables.ts'

export type IntentRow = Selectable<IntentTables['intents']>

/** What the person prepared. */
export const preparedOf = (row: IntentRow): Prepared => fromJson(row.payload)

/** Keeps the first one sent with this id; answers what is stored. */
export async function keepIntent(db: Db, intent: IntentRow) {
  const inserted = await db
    .insertInto('intents')
    .values(intent)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted) return intent
  return db.selectFrom('intents').selectAll().where('id', '=', intent.id).executeTakeFirstOrThrow()
}

export async function findIntents(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('intents').selectAll().where('id', 'in', ids).orderBy('id').execute()
}

export async function findIntent(db: Db, id: string) {
  return db.selectFrom('intents').selectAll().where('id', '=', id).executeTakeFirst()
}

const readHeld = hotSelect((db, { list }, holdRows: Database['holdRows']) =>
  holdRows(
    db
      .selectFrom('intents')
      .selectAll()
      .where(among(db, 'id', list('ids')))
      .orderBy('id'),
  ),
)

/** In the order of ids, each held until commit, so that one intent is confirmed by one batch. */
export async function holdIntents(trx: Trx, ids: string[], holdRows: Database['holdRows']) {
  if (ids.length === 0) return new Map<string, IntentRow>()
  const rows = await readHeld(trx, { ids }, holdRows)
  return new Map(rows.map((row) => [row.id, row]))
}

export async function writeOutcomes(
  trx: Trx,
  rows: { intent: IntentRow; outcome: Outcome; participantId: string; at: string }[],
) {
  if (rows.length === 0) return
  const values = rows.map(({ intent, outcome, participantId, at }) =>
    outcome.state === 'refused'
      ? { ...intent, refusal: toJson({ code: outcome.code, facts: outcome.facts }) }
      : {
          ...intent,
          state: 'confirmed' as const,
          refusal: null,
          outcome: toJson(outcome),
          participant_id: participantId,
          confirmed_at: at,
        },
  )
  await writeOver(trx, values)
}

const writeOver = hotInsert<IntentRow, unknown>(
  {
    id: 'text',
    kind: 'text',
    proposal_id: 'text',
    site_key: 'text',
    payload: 'text',
    state: 'text',
    refusal: 'text',
    outcome: 'text',
    participant_id: 'text',
    prepared_at: 'text',
    confirmed_at: 'text',
    expires_at: 'text',
  },
  (trx, rows) =>
    trx
      .insertInto('intents')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          state: row.ref('excluded.state'),
          refusal: row.ref('excluded.refusal'),
          outcome: row.ref('excluded.outcome'),
          participant_id: row.ref('excluded.participant_id'),
          confirmed_at: row.ref('excluded.confirmed_at'),
        })),
      ),
)

type Taken = { intent_id: string | null; receipt: string }[]

/** Of several acts confirmed as one, only those with these receipts; the intent, once none is left. */
export async function markWithdrawn(trx: Trx, rows: Taken) {
  await mark(trx, rows, true)
}

/** The same undone: what was taken out in error is on record as it was. */
export async function markGivenBack(trx: Trx, rows: Taken) {
  await mark(trx, rows, false)
}

async function mark(trx: Trx, rows: Taken, isWithdrawn: boolean) {
  const ids = [...new Set(rows.flatMap(({ intent_id }) => intent_id ?? []))]
  if (ids.length === 0) return
  const receipts = new Set(rows.map(({ receipt }) => receipt))
  await trx
    .updateTable('intents')
    .set({ state: isWithdrawn ? 'withdrawn' : 'confirmed' })
    .where('id', 'in', ids)
    .where('kind', '!=', 'supports')
    .execute()
  // Writing them as they are holds them: two who withdraw at once each see what the other did.
  const several = await trx
    .updateTable('intents')
    .set((row) => ({ state: row.ref('state') }))
    .where('id', 'in', ids)
    .where('kind', '=', 'supports')
    .returningAll()
    .execute()
  for (const { id, outcome } of several) {
    const change = withParts(outcome, { receipts, isWithdrawn })
    await trx.updateTable('intents').set(change).where('id', '=', id).execute()
  }
}

export async function deleteExpiredIntents(db: Db, now: Date) {
  const { endedBefore, preparedAfter, briefBefore } = forgottenAt(now)
  await db
    .deleteFrom('intents')
    .where('state', '=', 'prepared')
    .where('expires_at', '<=', briefBefore)
    .where((row) =>
      row.or([row('expires_at', '<=', endedBefore), row('prepared_at', '>', preparedAfter)]),
    )
    .execute()
}
