// The consultation that a page is about: the one asked for, or the newest that is no call.
import type { Db } from '../../platform/db/database.ts'
import { refuse } from '../../platform/refusal.ts'
import { allConsultations, type StoredConsultation } from './store.ts'

export async function requireConsultation(db: Db, id?: string) {
  const all = await allConsultations(db)
  return (id ? all.find((one) => one.id === id) : newest(all)) ?? refuse('consultation_not_found')
}

/** A call is beside the consultation: it takes its place only when there is no other. */
function newest(all: StoredConsultation[]) {
  return all.find((one) => one.kind === 'consultation') ?? all[0]
}
