// Sessions ready to show: those that are published, and the minutes of one.

import { fromJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { requireConsultation } from '../consultations/current.ts'
import type { CommitteeMinutes } from './contract.ts'
import { itemsOf, itemsOfAll, namesOf, proposalPagesOf } from './item-store.ts'
import { measure } from './measure.ts'
import { type Known, presentDecision, presentSession } from './present.ts'
import { actsOf, findSession, isAct, membersOf, type SessionRow, sessionsOf } from './store.ts'
import { withholdFrom } from './withhold.ts'

/** `reader`: who of the team asks; nobody, for what is or becomes public. */
type View = { baseUrl: string; reader?: string }

export async function loadPublished(db: Db, consultationId: string | undefined, view: View) {
  if (consultationId) await requireConsultation(db, consultationId)
  const sessions = await sessionsOf(db, { consultationId, isPublished: true })
  const items = await itemsOfAll(
    db,
    sessions.map(({ id }) => id),
  )
  return sessions.map((one) => presentSession(one, items.get(one.id) ?? [], view.baseUrl))
}

/** Nothing of a session is public before all of it is. */
export async function loadPublishedMinutes(db: Db, id: string, view: View) {
  const session = await findSession(db, id)
  if (!session?.published_at) return refuse('committee_not_found')
  return loadMinutes(db, session, view)
}

export async function loadMinutes(
  db: Db,
  session: SessionRow,
  view: View,
): Promise<CommitteeMinutes> {
  const { items, known } = await loadKnown(db, session, view)
  const { rules } = await requireConsultation(db, session.consultation_id)
  return {
    ...presentSession(session, items, view.baseUrl),
    rule: session.rule,
    quorumPercent: session.quorum_percent,
    votes: session.votes === 1,
    scoreMax: session.score_max,
    criteria: fromJson(session.criteria),
    members: known.members.map(({ name, organisation, present }) => ({
      name,
      organisation,
      present: present === 1,
    })),
    decisions: items.map((item) => presentDecision(session, item, known)),
    corrections: await correctionsOf(db, session.id),
    envelopeCents: rules.envelopeCents ?? null,
  }
}

export async function loadKnown(db: Db, session: SessionRow, { baseUrl, reader }: View) {
  const items = await itemsOf(db, session.id)
  const ids = items.map((item) => item.item_id)
  const known: Known = {
    names: await namesOf(db, session.subject, ids),
    pages: session.subject === 'contributions' ? await proposalPagesOf(db, ids) : new Map(),
    measures: await measure(db, session, items),
    members: await membersOf(db, [session.id]),
    baseUrl,
  }
  if (session.published_at !== null) return { items, known }
  return { items, known: { ...known, measures: withholdFrom(reader, items, known) } }
}

async function correctionsOf(db: Db, id: string): Promise<CommitteeMinutes['corrections']> {
  const acts = (await actsOf(db, id)).filter((one) => isAct(one, 'correct'))
  return acts.map(({ item_id, at, why, data }) => {
    const { before, after } = fromJson(data)
    const then = (one: typeof before) => ({
      outcome: one.outcome,
      amountCents: one.amount_cents,
    })
    return {
      itemId: item_id ?? '',
      at,
      why: why ?? '',
      before: then(before),
      after: then(after),
    }
  })
}
