// A stored session as the API shows it: decisions with their reasons, and the sums of them.
import { paths } from '../../platform/paths.ts'
import type { Committee, CommitteeDecision } from './contract.ts'
import type { Measure } from './measure.ts'
import type { ItemRow, MemberRow, SessionRow } from './store.ts'

export function presentSession(session: SessionRow, items: ItemRow[], baseUrl: string): Committee {
  const count = (outcomes: (ItemRow['outcome'] | null)[]) =>
    items.filter((item) => outcomes.includes(item.outcome)).length
  return {
    id: session.id,
    consultationId: session.consultation_id,
    subject: session.subject,
    title: session.title,
    meetsAt: session.meets_at,
    place: session.place,
    url: `${baseUrl}${paths.committee(session.id)}`,
    publishedAt: session.published_at,
    counts: {
      favourable: count(['keep', 'fund']),
      unfavourable: count(['set_aside', 'not_fund']),
      putOff: count([null]),
    },
    grantedCents: items.reduce((sum, { amount_cents }) => sum + (amount_cents ?? 0), 0),
  }
}

export type Known = {
  names: Map<string, string>
  /** Of a contribution: the proposal that its page is. */
  pages: Map<string, string>
  measures: Map<string, Measure>
  members: MemberRow[]
  baseUrl: string
}

export function presentDecision(
  session: SessionRow,
  item: ItemRow,
  { names, pages, measures, members, baseUrl }: Known,
): CommitteeDecision {
  const measured = measures.get(item.item_id)
  const isPublished = session.published_at !== null
  const score = isPublished ? item.score_hundredths : (measured?.scoreHundredths ?? null)
  const out = new Set(measured?.recusals.map((one) => one.member_id))
  const { votes_for: inFavour, votes_against: against, abstentions: abstention } = item
  return {
    item: {
      id: item.item_id,
      title: item.title ?? names.get(item.item_id) ?? item.item_id,
      url: `${baseUrl}${paths.proposal(pages.get(item.item_id) ?? item.item_id)}`,
    },
    outcome: item.outcome,
    reason: item.reason,
    amountCents: item.amount_cents,
    roadmap: item.roadmap,
    votes:
      inFavour !== null && against !== null && abstention !== null
        ? { for: inFavour, against, abstention }
        : null,
    voters:
      item.voters !== null && item.voters_of !== null
        ? { present: item.voters, of: item.voters_of }
        : null,
    recused: members
      .filter(({ id }) => out.has(id))
      .map(({ name, organisation }) => ({ name, organisation })),
    territories: (isPublished ? item.territories : measured?.territories) ?? 0,
    score: score === null ? null : score / 100,
  }
}
