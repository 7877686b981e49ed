// The territories that people may act for, looked up for many sessions at once.
import type { Db, Trx } from '../db/database.ts'
import { territoriesBySiren } from '../territories/store.ts'
import { isFreeMail } from './free-mail.ts'
import { type Capacity, capacitiesOf, domainOf } from './rules.ts'
import type { Standing } from './standing.ts'
import { directoryEntries } from './store.ts'

/** By the standing's key. */
export async function loadCapacities(db: Db | Trx, standings: Standing[]) {
  const emails = unique(standings.map(({ email }) => email))
  const entries = await directoryEntries(db, emails, unique(emails.map(domainOf)))
  const owners = await territoriesBySiren(db, unique(standings.map(({ siren }) => siren)))
  return new Map<string, Capacity[]>(
    standings.map(({ key, email, siren }) => {
      if (email) return [key, capacitiesOf(email, entries, isFreeMail(domainOf(email)))]
      const own = siren ? owners.filter((territory) => territory.siren === siren) : []
      return [key, own.map((territory) => ({ territory, evidence: 'pro_connect' }))]
    }),
  )
}

function unique(values: (string | undefined)[]) {
  return [...new Set(values.filter((value) => value !== undefined))]
}
