// What an upheld contest took out of the counts, when its territory withdraws it since.
import { sql } from 'kysely'
import { fromJson } from '../platform/db/json.ts'
import type { Trx } from '../platform/db/tables.ts'

/** What a contest took out and its territory has withdrawn since: undone, it gives none of it back. */
export async function takeContested(trx: Trx, { kind, territoryId, isIt }: Taken) {
  const rows = await trx
    .selectFrom('case_withdrawals')
    .selectAll()
    .where(sql.ref<string>('act'), 'like', `{"${kind}":%"territory_id":"${territoryId}"%`)
    .execute()
  for (const { case_id, position, act } of rows) {
    const kept: Partial<Record<Taken['kind'], Record<string, unknown>>> = fromJson(act)
    if (!isIt(kept[kind] ?? {})) continue
    await trx
      .deleteFrom('case_withdrawals')
      .where('case_id', '=', case_id)
      .where('position', '=', position)
      .execute()
  }
}

type Taken = {
  kind: 'support' | 'referent' | 'request' | 'member'
  territoryId: string
  /** Whether it is what the territory takes back now. */
  isIt: (row: Record<string, unknown>) => boolean
}
