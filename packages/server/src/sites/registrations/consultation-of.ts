// The consultation that a site takes part in, given from the top: sites know nothing else of it.
import type { Db } from '../../platform/db/tables.ts'

/** Without an id: the one that is open now. Refuses with `consultation_not_found`. */
export type ConsultationOf = (db: Db, id?: string) => Promise<{ id: string; title: string }>
