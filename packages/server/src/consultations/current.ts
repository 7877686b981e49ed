// The consultation that a page is about: the one asked for, or the newest.
import type { Db } from '../db/database.ts'
import { refuse } from '../refusal.ts'
import { allConsultations } from './store.ts'

export async function requireConsultation(db: Db, id?: string) {
  const all = await allConsultations(db)
  return (id ? all.find((one) => one.id === id) : all[0]) ?? refuse('consultation_not_found')
}
