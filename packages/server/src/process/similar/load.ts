// The nearest of a text, with what may be told of each: the database decides, not what was indexed.

import type { Db } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { excerpt } from '../../platform/text/excerpt.ts'
import { requireConsultation } from '../consultations/current.ts'
import { findContributions } from '../contributions/store.ts'
import { isPublic } from '../contributions/visibility.ts'
import { findProposals } from '../proposals/store.ts'
import type { Similar } from './contract.ts'
import type { Corpus } from './corpus.ts'
import { excerptLength } from './staff-contract.ts'
import { contributionItems, keyOf, proposalStatesOf, versionsOf } from './store.ts'

export type DraftTools = { db: Db; corpus: Corpus }
type Draft = { consultation: string | undefined; themeId: string | null; text: string }

/** Under this, the words in common are chance: nothing is shown rather than anything. */
const publicThreshold = 0.18
const shown = 5

/** What is public and near a text being written. */
export async function nearDraft(
  { db, corpus, now }: DraftTools & { now: string },
  draft: Draft,
): Promise<Similar> {
  const { id: consultationId, rules } = await requireConsultation(db, draft.consultation, now)
  const { text, themeId } = draft
  const question = { consultationId, themeId, text, isPublicOnly: true, most: shown }
  const near = await corpus.nearest(question)
  const likely = near.filter(({ likeness }) => likeness >= publicThreshold)
  const likeness = new Map(likely.map((one) => [keyOf(one.kind, one.id), one.likeness]))
  const of = (kind: 'proposal' | 'contribution') =>
    likely.flatMap((one) => (one.kind === kind ? [one.id] : []))
  const proposals = (await findProposals(db, of('proposal')))
    .filter(({ state }) => state === 'published')
    .map(({ id, title, summary }) => ({
      id,
      title,
      summary,
      likeness: likeness.get(keyOf('proposal', id)) ?? 0,
    }))
  const contributions = (await findContributions(db, of('contribution')))
    .filter(({ state }) => isPublic(state, rules.contributionsPublicOnReceipt))
    .map(({ id, kind, title, text: body, territory, proposals: of }) => ({
      id,
      kind,
      title,
      text: body,
      territory,
      proposals: of,
      likeness: likeness.get(keyOf('contribution', id)) ?? 0,
    }))
  return { proposals: proposals.sort(byLikeness), contributions: contributions.sort(byLikeness) }
}

/** Contributions and proposals near a contribution, for the team. */
export async function nearContribution(
  { db, corpus }: DraftTools,
  { id, limit }: { id: string; limit: number },
) {
  const [item] = await contributionItems(db, [id], () => false)
  if (!item) return refuse('contribution_not_found')
  const { consultationId, themeId, text, key: except } = item
  const question = { consultationId, themeId, text, except, isPublicOnly: false, most: limit }
  const near = await corpus.nearest(question)
  const likeness = new Map(near.map((one) => [keyOf(one.kind, one.id), one.likeness]))
  const of = (kind: 'proposal' | 'contribution') =>
    near.flatMap((one) => (one.kind === kind ? [one.id] : []))
  const contributions = await findContributions(db, of('contribution'))
  const versions = await versionsOf(
    db,
    contributions.map((one) => one.id),
  )
  const proposals = await proposalStatesOf(db, of('proposal'))
  return {
    contributions: contributions
      .map(({ id: other, kind, title, state, territory, text: body }) => ({
        id: other,
        kind,
        title,
        state,
        territory,
        version: versions.get(other) ?? 1,
        excerpt: excerpt(body, excerptLength),
        likeness: likeness.get(keyOf('contribution', other)) ?? 0,
      }))
      .sort(byLikeness),
    proposals: proposals
      .map((one) => ({ ...one, likeness: likeness.get(keyOf('proposal', one.id)) ?? 0 }))
      .sort(byLikeness),
  }
}

type Ranked = { id: string; likeness: number }

function byLikeness(one: Ranked, other: Ranked) {
  return other.likeness - one.likeness || (one.id < other.id ? -1 : 1)
}
