// What may be added to an agenda, with what one chooses by: support, theme, how much is in it.
import type { Db } from '../../platform/db/tables.ts'
import { findContributions } from '../contributions/store.ts'
import { loadProposalsForStaff } from '../drafting/load.ts'
import { type EligibleAsked, eligibleIds } from './eligible-store.ts'
import { territoriesOf } from './item-store.ts'
import type { SessionRow } from './store.ts'

export async function loadEligible(
  db: Db,
  session: SessionRow,
  { baseUrl, ...asked }: EligibleAsked & { baseUrl: string },
) {
  const { total, ids } = await eligibleIds(db, session, asked)
  const items =
    session.subject === 'proposals'
      ? await proposalRows(db, ids, baseUrl)
      : await contributionRows(db, ids)
  return { total, items }
}

async function proposalRows(db: Db, ids: string[], baseUrl: string) {
  const found = await loadProposalsForStaff(db, ids, { baseUrl })
  return found.map(({ id, title, theme, state, tally, contributionCount }) => ({
    id,
    title,
    theme,
    isReturning: state === 'not_kept',
    territories: tally.territories,
    contributions: contributionCount,
    proposals: [],
  }))
}

async function contributionRows(db: Db, ids: string[]) {
  const territories = await territoriesOf(db, 'contributions', ids)
  return (await findContributions(db, ids)).map(({ id, title, theme, committee, proposals }) => ({
    id,
    title,
    theme,
    isReturning: committee !== null,
    territories: territories.get(id) ?? 0,
    contributions: null,
    proposals,
  }))
}
