// Stored proposals as the API shows them now: addresses, tallies, and what may be done.

import { presentTally } from '../../intents/tally.ts'
import type { Db } from '../../platform/db/tables.ts'
import { paths } from '../../platform/paths.ts'
import { phaseAvailability } from '../consultations/phases.ts'
import { allConsultations, type StoredConsultation } from '../consultations/store.ts'
import type { Availability, Proposal } from './contract.ts'
import { survivorsOf } from './merged-store.ts'
import { findProposals, type ProposalRow } from './store.ts'

export type View = { now: string; baseUrl: string }

export async function presentProposals(db: Db, rows: ProposalRow[], view: View) {
  if (rows.length === 0) return []
  const consultations = new Map((await allConsultations(db)).map((one) => [one.id, one]))
  const survivors = await survivorsOfMerged(db, rows)
  return rows.flatMap((row) => {
    const consultation = consultations.get(row.consultation_id)
    if (!consultation) return []
    const proposal = presentProposal(row, consultation, view)
    const survivor = survivors.get(row.id)
    return [survivor ? asMerged(proposal, survivor, view) : proposal]
  })
}

async function survivorsOfMerged(db: Db, rows: ProposalRow[]) {
  const merged = rows.filter((row) => row.merged_into).map((row) => row.id)
  const ids = await survivorsOf(db, merged)
  const found = new Map((await findProposals(db, [...ids.values()])).map((row) => [row.id, row]))
  return new Map(merged.map((id) => [id, found.get(ids.get(id) ?? '')]))
}

/** Whoever still shows it shows the figures, and leads to the page, of the one that stands. */
function asMerged(proposal: Proposal, survivor: ProposalRow, { baseUrl }: View): Proposal {
  return {
    ...proposal,
    mergedInto: survivor.id,
    ...addressesOf(survivor.id, baseUrl),
    tally: presentTally({ ...survivor, proposal_id: survivor.id }),
  }
}

function presentProposal(
  row: ProposalRow,
  consultation: StoredConsultation,
  { now, baseUrl }: View,
): Proposal {
  const theme = consultation.themes.find((one) => one.id === row.theme_id)
  return {
    id: row.id,
    consultationId: row.consultation_id,
    title: row.title,
    summary: row.summary,
    theme: theme ?? { id: row.theme_id, title: row.theme_id },
    decision: row.decision,
    ...addressesOf(row.id, baseUrl),
    support: phaseAvailability(consultation.phases, 'support', now),
    referent: referentAvailability(row, consultation, now),
    residentsSupport: consultation.rules.residentsSupport,
    tally: presentTally({ ...row, proposal_id: row.id }),
  }
}

const addressesOf = (id: string, baseUrl: string) => ({
  url: `${baseUrl}${paths.proposal(id)}`,
  supportUrl: `${baseUrl}${paths.support(id)}`,
  referentUrl: `${baseUrl}${paths.referent(id)}`,
})

function referentAvailability(
  row: ProposalRow,
  consultation: StoredConsultation,
  now: string,
): Availability {
  const availability = phaseAvailability(consultation.phases, 'referent', now)
  if (row.decision === 'kept') return availability
  return { ...availability, open: false, reason: 'proposal_not_kept' }
}
