// The territories that people may act for, looked up for many sessions at once.
import type { Db, Trx } from '../../platform/db/tables.ts'
import { isFreeMail } from '../../platform/mail-domains/free-mail.ts'
import { territoriesBySiren } from '../../platform/territories/store.ts'
import type { SessionEvidence } from '../participants/session-evidence.ts'
import { endsOf, grantsOf } from './grants-store.ts'
import { tombstonesOf } from './revocation-tombstones-store.ts'
import { type Capacity, capacitiesOf, domainOf, strongestOf } from './rules.ts'
import { directoryEntries } from './store.ts'

/** By the key of each session's evidence; what has ended or run out is read here, in the transaction of the act. */
export async function loadCapacities(db: Db | Trx, evidence: SessionEvidence[], now: string) {
  const emails = unique(evidence.map(({ email }) => email))
  const entries = await directoryEntries(db, emails, unique(emails.map(domainOf)))
  const owners = await territoriesBySiren(db, unique(evidence.map(({ siren }) => siren)))
  const people = unique(evidence.map(({ participantId }) => participantId))
  const granted = await grantsOf(db, people, now)
  const ended = await endsOf(db, people)
  const barred = await tombstonesOf(db, people)
  return new Map<string, Capacity[]>(
    evidence.map(({ key, participantId, email, siren }) => {
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
