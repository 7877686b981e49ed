// The territories that people may act for, looked up for many addresses at once.
import type { Db, Trx } from '../db/database.ts'
import { isFreeMail } from './free-mail.ts'
import { type Capacity, capacitiesOf, domainOf } from './rules.ts'
import { directoryEntries } from './store.ts'

export async function loadCapacities(db: Db | Trx, emails: string[]) {
  const unique = [...new Set(emails)]
  const entries = await directoryEntries(db, unique, [...new Set(unique.map(domainOf))])
  return new Map<string, Capacity[]>(
    unique.map((email) => [email, capacitiesOf(email, entries, isFreeMail(domainOf(email)))]),
  )
}
