// The territories that people may act for, looked up for many sessions at once.
import type { Db, Trx } from '../../platform/db/database.ts'
import { territoriesBySiren } from '../../platform/territories/store.ts'
import { barsOf } from './bars-store.ts'
import { isFreeMail } from './free-mail.ts'
import { endsOf, grantsOf } from './grants-store.ts'
import { type Capacity, capacitiesOf, domainOf, strongestOf } from './rules.ts'
import type { Standing } from './standing.ts'
import { directoryEntries } from './store.ts'

/** By the standing's key; what has ended or run out is read here, in the transaction of the act. */
export async function loadCapacities(db: Db | Trx, standings: Standing[], now: string) {
  const emails = unique(standings.map(({ email }) => email))
  const entries = await directoryEntries(db, emails, unique(emails.map(domainOf)))
  const owners = await territoriesBySiren(db, unique(standings.map(({ siren }) => siren)))
  const people = unique(standings.map(({ participantId }) => participantId))
  const granted = await grantsOf(db, people, now)
  const ended = await endsOf(db, people)
  const barred = await barsOf(db, people)
  return new Map<string, Capacity[]>(
    standings.map(({ key, participantId, email, siren }) => {
      const known: Capacity[] = email
        ? capacitiesOf(email, entries, isFreeMail(domainOf(email)))
        : owners
            .filter((territory) => siren && territory.siren === siren)
            .map((territory) => ({ territory, evidence: 'pro_connect' }))
      const all = [...known, ...(granted.get(participantId) ?? [])]
      const over = new Set([
        ...(ended.get(participantId) ?? []),
        ...(barred.get(participantId) ?? []),
      ])
      return [key, strongestOf(all, over)]
    }),
  )
}

function unique(values: (string | undefined)[]) {
  return [...new Set(values.filter((value) => value !== undefined))]
}
