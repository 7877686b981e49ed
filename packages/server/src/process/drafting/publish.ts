// Publishing drafts, all or none: the public may read them, and contributors learn where they are.

import type { Trx } from '../../platform/db/tables.ts'
import type { NewEvent } from '../../platform/events/events.ts'
import { append } from '../../platform/events/journal.ts'
import { paths } from '../../platform/paths.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { findForDecision } from '../moderation/decision-store.ts'
import type { Replying } from '../moderation/planned.ts'
import { builtInReplies, fillIn, listProposals, mailedTitle } from '../moderation/replies.ts'
import { actsOf } from '../moderation/store.ts'
import { contributionsOf, type GroupedRow } from '../proposals/acts-store.ts'
import {
  change,
  proposalEvent,
  requireAct,
  requireProposal,
  requireVersion,
} from '../proposals/change.ts'
import { holdLive } from '../proposals/merged-store.ts'

export async function publish(
  trx: Trx,
  author: Replying,
  items: { id: string; version: number }[],
) {
  await holdLive(
    trx,
    items.map(({ id }) => id),
  )
  const inside = await contributionsOf(
    trx,
    items.map(({ id }) => id),
  )
  const refused: { path: string; fault: string; facts: Refusal['facts'] }[] = []
  const events: NewEvent[] = []
  for (const item of [...items].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    try {
      const row = await requireProposal(trx, item.id)
      await requireVersion(trx, row, item.version)
      requireAct(row, 'publish')
      const contributions = inside.get(item.id) ?? []
      if (contributions.length === 0) refuse('proposal_empty')
      const values = { state: 'published' as const, published_at: author.at }
      await change(trx, author, row, { act: 'publish', values })
      events.push(
        proposalEvent(
          { kind: 'proposal.published', data: { title: row.title } },
          { id: row.id, author },
        ),
      )
      events.push(...(await announce(trx, author, { row, contributions })))
    } catch (error) {
      // A refusal touched nothing in the database; anything else ends the transaction.
      if (!(error instanceof Refusal)) throw error
      refused.push({ path: item.id, fault: error.code, facts: error.facts })
    }
  }
  if (refused.length > 0) throw new Refusal('bulk_refused', {}, refused)
  await append(trx, events)
}

type Published = { row: GroupedRow; contributions: string[] }

/** They were grouped into a draft: only now is there a page to send their contributors to. */
async function announce(trx: Trx, author: Replying, { row, contributions }: Published) {
  const rows = await findForDecision(trx, contributions)
  const acts = Map.groupBy(await actsOf(trx, contributions), (act) => act.contribution_id)
  const url = `${author.baseUrl}${paths.proposal(row.id)}`
  return [...rows.values()].map((contribution): NewEvent => {
    const written = acts
      .get(contribution.id)
      ?.findLast((act) => act.reply && act.to_state === 'grouped')
    return {
      kind: 'contribution.grouping_announced',
      subject: contribution.id,
      participantId: contribution.participant_id,
      staffId: author.staffId,
      data: {
        title: contribution.title,
        proposals: row.id,
        reply: fillIn(written?.reply ?? builtInReplies.grouped, {
          titre: mailedTitle(contribution),
          propositions: listProposals([{ title: row.title, url }]),
        }),
      },
      at: author.at,
    }
  })
}
