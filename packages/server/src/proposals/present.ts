// Stored proposals as the API shows them now: addresses, tallies, and what may be done.
import { phaseAvailability } from '../consultations/phases.ts'
import { allConsultations, type StoredConsultation } from '../consultations/store.ts'
import type { Db } from '../db/database.ts'
import { survivorsOf } from '../grouping/store.ts'
import type { Availability, Proposal, Tally } from './contract.ts'
import type { ProposalRow } from './store.ts'

export type View = { now: string; baseUrl: string }

export async function presentProposals(db: Db, rows: ProposalRow[], view: View) {
  if (rows.length === 0) return []
  const consultations = new Map((await allConsultations(db)).map((one) => [one.id, one]))
  const merged = rows.filter((row) => row.merged_into).map((row) => row.id)
  const survivors = await survivorsOf(db, merged)
  return rows.flatMap((row) => {
    const consultation = consultations.get(row.consultation_id)
    const mergedInto = survivors.get(row.id)
    if (!consultation) return []
    const proposal = presentProposal(row, consultation, view)
    return [mergedInto ? asMerged(proposal, mergedInto, view) : proposal]
  })
}

function presentProposal(
  row: ProposalRow,
  consultation: StoredConsultation,
  { now, baseUrl }: View,
): Proposal {
  const url = `${baseUrl}/propositions/${row.id}`
  const theme = consultation.themes.find((one) => one.id === row.theme_id)
  return {
    id: row.id,
    consultationId: row.consultation_id,
    title: row.title,
    summary: row.summary,
    theme: theme ?? { id: row.theme_id, title: row.theme_id },
    decision: row.decision,
    url,
    supportUrl: `${url}/soutien`,
    referentUrl: `${url}/referent`,
    support: phaseAvailability(consultation.phases, 'support', now),
    referent: referentAvailability(row, consultation, now),
    residentsSupport: consultation.rules.residentsSupport,
    tally: presentTally({ ...row, proposal_id: row.id }),
  }
}

/** Its addresses lead to the one that took its place, where acts are done from now on. */
function asMerged(proposal: Proposal, mergedInto: string, { baseUrl }: View): Proposal {
  const url = `${baseUrl}/propositions/${mergedInto}`
  const closed = { open: false, reason: 'closed', opensAt: null, closesAt: null } as const
  return {
    ...proposal,
    mergedInto,
    ...{ url, supportUrl: `${url}/soutien`, referentUrl: `${url}/referent` },
    ...{ support: closed, referent: closed },
  }
}

function referentAvailability(
  row: ProposalRow,
  consultation: StoredConsultation,
  now: string,
): Availability {
  const availability = phaseAvailability(consultation.phases, 'referent', now)
  if (row.decision === 'kept') return availability
  return { ...availability, open: false, reason: 'proposal_not_kept' }
}

type TallyColumns = {
  proposal_id: string
  territories: number
  residents_by_email: number
  residents_by_france_connect: number
}

export function presentTally(row: TallyColumns): Tally {
  return {
    proposalId: row.proposal_id,
    territories: row.territories,
    residentsByEmail: row.residents_by_email,
    residentsByFranceConnect: row.residents_by_france_connect,
  }
}
