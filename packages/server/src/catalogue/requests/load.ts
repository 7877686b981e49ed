// Requests as the team reads them: a page of a kind, and one in full with its contact.

import { findParticipant } from '../../people/participants/store.ts'
import type { Asked } from '../../platform/db/keyset.ts'
import type { Db } from '../../platform/db/tables.ts'
import { unsealContact } from '../../platform/personal-data/contact.ts'
import { refuse } from '../../platform/refusal.ts'
import { findTerritories } from '../../platform/territories/store.ts'
import type { Machine } from './machine.ts'
import {
  actsOfRequests,
  findRequest,
  pageOfRequests,
  type RequestFilter,
  type RequestRow,
} from './store.ts'

export async function loadRequestPage(
  db: Db,
  filter: RequestFilter & Asked & { offset?: number | undefined },
) {
  const { rows, ...page } = await pageOfRequests(db, filter)
  return { items: await withFacts(db, rows), ...page }
}

type Reader = { unseal: (text: string) => string }

export async function loadRequest(db: Db, machine: Machine, id: string, { unseal }: Reader) {
  const row = (await findRequest(db, machine.kind, id)) ?? refuse(machine.notFound)
  const [facts] = await withFacts(db, [row])
  if (!facts) return refuse(machine.notFound)
  const participant = row.participant_id && (await findParticipant(db, row.participant_id))
  const given = row.contact ? unsealContact(row.contact, unseal) : undefined
  const detail = {
    evidence: row.evidence,
    receipt: row.receipt,
    site: row.site_key,
    contact: {
      name: given?.name ?? null,
      phone: given?.phone || null,
      email: participant ? unseal(participant.email_sealed) : null,
    },
    history: facts.acts.map((one) => ({
      version: one.version,
      act: one.act,
      state: one.state,
      reason: one.reason,
      on: one.planned_on,
      note: one.note,
      at: one.at,
      by: one.staff_id ? { id: one.staff_id, name: one.staff_name ?? '?' } : null,
    })),
  }
  return { ...facts, detail }
}

async function withFacts(db: Db, rows: RequestRow[]) {
  const territories = await findTerritories(
    db,
    rows.map((row) => row.territory_id),
  )
  const acts = Map.groupBy(
    await actsOfRequests(
      db,
      rows.map((row) => row.id),
    ),
    (one) => one.request_id,
  )
  return rows.map((row) => {
    const { id, kind, name, label } =
      territories.get(row.territory_id) ?? refuse('territory_not_found')
    const mine = acts.get(row.id) ?? []
    return {
      row,
      acts: mine,
      common: {
        id: row.id,
        territory: { id, kind, name, label },
        version: row.version,
        requestedAt: row.recorded_at,
        changedAt: mine.at(-1)?.at ?? row.recorded_at,
        plannedOn: mine.findLast((one) => one.planned_on)?.planned_on ?? null,
      },
    }
  })
}
