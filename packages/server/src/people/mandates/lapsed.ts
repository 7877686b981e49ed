// What the public directory proves today of mandates that it proved once: it may have changed since.
import type { Db } from '../../platform/db/tables.ts'
import { evidenceOf } from '../participants/session-evidence.ts'
import { loadCapacities } from './capacities.ts'
import { mailboxesOf, type Recorded } from './list-store.ts'
import type { Evidence } from './rules.ts'

export type Reader = { db: Db; unseal: (sealed: string) => string }

/** A line on record as of now: its proof as the directory says it, or that it says it no more. */
export type Current = Recorded & { isLapsed: boolean }

/** Looked up as an act would be, since an import may have withdrawn what proved it. */
export async function asOfNow({ db, unseal }: Reader, recorded: Recorded[], now: string) {
  const people = [
    ...new Set(recorded.flatMap((row) => (isOfDirectory(row.evidence) ? row.participant_id : []))),
  ]
  const sealed = await mailboxesOf(db, people)
  const ofMailboxes = people.map((participantId) => {
    const own = sealed.get(participantId)
    return evidenceOf({ participantId, proof: 'email', siren: null }, own ? unseal(own) : '')
  })
  const capacities = await loadCapacities(db, ofMailboxes, now)
  const proved = new Map<string, Evidence>()
  for (const { key, participantId } of ofMailboxes) {
    for (const { territory, evidence } of capacities.get(key) ?? []) {
      if (isOfDirectory(evidence)) proved.set(`${participantId} ${territory.id}`, evidence)
    }
  }
  return recorded.map((row): Current => {
    if (!isOfDirectory(row.evidence)) return { ...row, isLapsed: false }
    const evidence = proved.get(`${row.participant_id} ${row.territory_id}`)
    return { ...row, evidence: evidence ?? row.evidence, isLapsed: evidence === undefined }
  })
}

function isOfDirectory(evidence: Evidence) {
  return evidence === 'official_address' || evidence === 'official_domain'
}
