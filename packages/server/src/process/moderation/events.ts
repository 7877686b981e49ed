// The events of decisions: what the journal keeps, with the reply that the contributor reads.

import type { Trx } from '../../platform/db/tables.ts'
import type { NewEvent } from '../../platform/events/events.ts'
import { paths } from '../../platform/paths.ts'
import { wordReason } from '../contributions/reasons.ts'
import { proposalsNamed } from './decision-store.ts'
import type { Decision } from './plan.ts'
import type { Planned, Replying } from './planned.ts'
import { allProgrammes } from './programme-store.ts'
import { fillIn, listProposals, mailedTitle } from './replies.ts'

const kinds = {
  redirect: 'contribution.redirected',
  reject: 'contribution.rejected',
  group: 'contribution.grouped',
  move: 'contribution.grouped',
  ungroup: 'contribution.ungrouped',
  assign: 'contribution.assigned',
  undo: 'contribution.decision_undone',
} as const satisfies Record<Decision['act'], string>

type Context = { author: Replying; decision: Decision }

export async function eventsOf(trx: Trx, planned: Planned[], { author, decision }: Context) {
  const programmes = decision.act === 'redirect' ? await allProgrammes(trx) : []
  const proposals = await proposalsNamed(
    trx,
    planned.flatMap(({ before, plan }) => [...before, ...plan.links]),
  )
  const isPublished = (id: string) => proposals.get(id)?.state === 'published'
  return planned.map((one): NewEvent => {
    const told = toldOf(one, decision, isPublished)
    return {
      kind: kinds[decision.act],
      subject: one.row.id,
      participantId: told.isTold ? one.row.participant_id : null,
      staffId: author.staffId,
      data: {
        title: one.row.title,
        from: one.row.state,
        to: one.plan.state,
        proposals: one.plan.links.join(' '),
        ...dataOf(one, decision),
        ...(told.isTold && {
          reply: replyOf(one, {
            programme: programmes.find(({ id }) => id === one.plan.programmeId),
            proposals: told.added.map((id) => ({
              title: proposals.get(id)?.title ?? id,
              url: `${author.baseUrl}${paths.proposal(id)}`,
            })),
          }),
        }),
      },
      at: author.at,
    }
  })
}

/** A grouping is told once its proposals can be read; an undoing, when what it undoes was told. */
function toldOf(
  { before, plan }: Planned,
  { act }: Decision,
  isPublished: (id: string) => boolean,
) {
  const added = plan.links.filter((id) => !before.includes(id) && isPublished(id))
  if (act === 'redirect' || act === 'reject') return { isTold: true, added }
  if (act === 'group' || act === 'move') return { isTold: added.length > 0, added }
  if (act !== 'undo') return { isTold: false, added }
  if (plan.state === 'grouped') return { isTold: added.length > 0, added }
  const undone = plan.undoes?.act
  const wasTold = undone === 'redirect' || undone === 'reject' || before.some(isPublished)
  return { isTold: wasTold, added }
}

type OfAct = {
  programmeId?: string | null
  reason?: string | null
  assigneeId?: string | null
  undone?: string | null
}

function dataOf({ plan }: Planned, { act }: Decision): OfAct {
  if (act === 'redirect') return { programmeId: plan.programmeId }
  if (act === 'reject') return { reason: plan.reason }
  if (act === 'assign') return { assigneeId: plan.assigneeId }
  return act === 'undo' ? { undone: plan.undoes?.act ?? null } : {}
}

type Named = {
  programme: { name: string; address: string; contact: string | null } | undefined
  proposals: { title: string; url: string }[]
}

function replyOf({ row, plan }: Planned, { programme, proposals }: Named) {
  const title = mailedTitle(row)
  if (plan.undoes && plan.state === 'grouped') {
    return `Votre contribution « ${title} » rejoint de nouveau ${listProposals(proposals)}.`
  }
  if (plan.undoes) {
    return `Notre décision au sujet de votre contribution « ${title} » est annulée : l’équipe la relit, et vous dira ce qu’elle devient.`
  }
  return fillIn(plan.reply ?? '', {
    titre: title,
    programme: programme?.name ?? '',
    adresse: [programme?.address, programme?.contact].filter(Boolean).join(', '),
    motif: wordReason(plan.reason, plan.reasonText),
    propositions: proposals.length > 0 ? listProposals(proposals) : '',
  })
}
