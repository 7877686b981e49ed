// Proposals as the team sees them: in pages by title, and one with its contributions and history.

import { staffNames } from '../../people/staff/names-store.ts'
import type { Db } from '../../platform/db/tables.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { requireConsultation } from '../consultations/current.ts'
import { groupingClosedSince } from '../consultations/grouping-window.ts'
import { allConsultations } from '../consultations/store.ts'
import { loadForStaff } from '../moderation/load.ts'
import { wordsLength } from '../moderation/queue-contract.ts'
import { queueItems } from '../moderation/queue-store.ts'
import { contributionsOf, proposalActsOf } from '../proposals/acts-store.ts'
import { mergedInto } from '../proposals/merged-store.ts'
import { proposalState } from '../proposals/states.ts'
import type { StaffProposal } from './contract.ts'
import { type GroupedFilter, pageOfGrouped, pagesOfCards, tallied } from './page-store.ts'

type View = { now: Date; baseUrl: string }

/** In the order of ids given. */
export async function loadProposalsForStaff(
  db: Db,
  ids: string[],
  { baseUrl }: Pick<View, 'baseUrl'>,
): Promise<StaffProposal[]> {
  const rows = new Map((await tallied(db, ids)).map((row) => [row.id, row]))
  const consultations = new Map((await allConsultations(db)).map((one) => [one.id, one]))
  return ids.flatMap((id) => {
    const row = rows.get(id)
    if (!row) return []
    const themes = consultations.get(row.consultation_id)?.themes ?? []
    return [
      {
        id,
        consultationId: row.consultation_id,
        title: row.title,
        summary: row.summary,
        theme: themes.find((one) => one.id === row.theme_id) ?? {
          id: row.theme_id,
          title: row.theme_id,
        },
        state: proposalState(row),
        mergedInto: row.merged_into,
        version: row.version,
        contributionCount: Number(row.contribution_count),
        tally: {
          territories: row.territories,
          residentsByEmail: row.residents_by_email,
          residentsByFranceConnect: row.residents_by_france_connect,
        },
        url: `${baseUrl}${paths.proposal(id)}`,
      },
    ]
  })
}

export async function loadProposalForStaff(db: Db, id: string, view: Pick<View, 'baseUrl'>) {
  const [found] = await loadProposalsForStaff(db, [id], view)
  return found ?? refuse('proposal_not_found')
}

type Filter = Omit<GroupedFilter, 'consultationId'> & { consultation?: string | undefined }

export async function loadStaffProposalPage(db: Db, filter: Filter, view: View) {
  const { id } = await requireConsultation(db, filter.consultation, view.now.toISOString())
  const { rows, next, total } = await pageOfGrouped(db, { ...filter, consultationId: id })
  return {
    items: await loadProposalsForStaff(
      db,
      rows.map((row) => row.id),
      view,
    ),
    next,
    total,
  }
}

type CardsAsked = { proposals: string[]; offset: number; limit: number }

/** For the board: as many columns as it shows, a page of each. */
export async function loadCards(db: Db, { proposals, ...page }: CardsAsked) {
  const placed = await pagesOfCards(db, proposals, page)
  const ids = [...new Set(placed.map((one) => one.contribution_id))]
  const cards = new Map((await queueItems(db, ids, wordsLength)).map((one) => [one.id, one]))
  const totals = new Map((await tallied(db, proposals)).map((row) => [row.id, row]))
  return proposals.map((proposalId) => ({
    proposalId,
    total: Number(totals.get(proposalId)?.contribution_count ?? 0),
    cards: placed
      .filter((one) => one.proposal_id === proposalId)
      .flatMap((one) => cards.get(one.contribution_id) ?? []),
  }))
}

export async function loadStaffProposalDetail(db: Db, id: string, view: View) {
  const proposal = await loadProposalForStaff(db, id, view)
  const [row] = await tallied(db, [id])
  const consultation = await requireConsultation(db, proposal.consultationId)
  const inside = (await contributionsOf(db, [id])).get(id) ?? []
  return {
    ...proposal,
    description: row?.description ?? '',
    contributions: await loadForStaff(db, inside, view.now),
    mergedFrom: await mergedInto(db, [id]),
    groupingClosedSince: groupingClosedSince(consultation, view.now.toISOString()) ?? null,
    history: await historyOf(db, id),
  }
}

async function historyOf(db: Db, id: string) {
  const acts = await proposalActsOf(db, id)
  const names = await staffNames(
    db,
    acts.map((act) => act.staff_id),
  )
  const undone = new Set(acts.map((act) => act.undoes))
  return acts.map(({ version, act, undoes, staff_id, at }) => ({
    version,
    act,
    undoes,
    at,
    undone: undone.has(version),
    by: { id: staff_id, name: names.get(staff_id) ?? '' },
  }))
}
