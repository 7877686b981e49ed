// The rows of a dataset that may leave, a page at a time.
import type { Db } from '../../platform/db/tables.ts'
import type { Dataset } from './datasets.ts'
import { publicRow } from './public-row.ts'
import { readRows } from './store.ts'
import type { TellWithheld } from './withheld.ts'

export async function* publicRows(db: Db, dataset: Dataset, now: string, tell?: TellWithheld) {
  for await (const rows of readRows(db, dataset.id, { now, tell })) {
    const left = rows.map((row) => publicRow(dataset, row))
    // A page that has aged by waiting for the network keeps those after it until a full collection:
    // emptied, it keeps nothing. Without this, a million rows held 100 MB more on PostgreSQL.
    rows.length = 0
    yield left
    left.length = 0
  }
}
