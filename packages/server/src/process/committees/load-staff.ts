// Sessions as the team reads them: members with their progress, quorum, and what the envelope has left.

import { fromJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Secrets } from '../../platform/secrets.ts'
import { requireConsultation } from '../consultations/current.ts'
import { grantedIn } from '../consultations/granted-store.ts'
import { itemsOf } from './item-store.ts'
import { loadKnown } from './load.ts'
import { memberProgress, quorumNow } from './load-items.ts'
import { presentSession } from './present.ts'
import type { sessionStates } from './staff-contract.ts'
import { findSession, type SessionRow, sessionsOf } from './store.ts'

type View = { baseUrl: string }

export async function requireSession(db: Db, id: string) {
  return (await findSession(db, id)) ?? refuse('committee_not_found')
}

export async function loadForStaff(db: Db, session: SessionRow, view: View) {
  const { rules } = await requireConsultation(db, session.consultation_id)
  const grantedCents = await grantedIn(db, session.consultation_id)
  const totalCents = rules.envelopeCents ?? null
  const leftCents = totalCents === null ? null : totalCents - grantedCents
  return {
    ...presentSession(session, await itemsOf(db, session.id), view.baseUrl),
    state: stateOf(session),
    version: session.version,
    gridsDueAt: gridsDueAt(session),
    publishAt: session.publish_at,
    envelope: { totalCents, grantedCents, leftCents },
  }
}

/** When members are to have filled in their grids. */
export const gridsDueAt = ({ grids_due_at, meets_at }: SessionRow) => grids_due_at ?? meets_at

function stateOf({ publish_at, published_at }: SessionRow): (typeof sessionStates)[number] {
  if (published_at !== null) return 'published'
  return publish_at === null ? 'in_preparation' : 'scheduled'
}

export async function loadAllForStaff(
  db: Db,
  consultation: string | undefined,
  view: View & { now: string },
) {
  const { id: consultationId } = await requireConsultation(db, consultation, view.now)
  const sessions = await sessionsOf(db, { consultationId })
  return Promise.all(sessions.map((one) => loadForStaff(db, one, view)))
}

type Detailed = View & { unseal: Secrets['unseal'] }

export async function loadDetailForStaff(
  db: Db,
  session: SessionRow,
  { unseal, ...view }: Detailed,
) {
  const { items, known } = await loadKnown(db, session, view)
  return {
    ...(await loadForStaff(db, session, view)),
    rule: session.rule,
    quorumPercent: session.quorum_percent,
    votes: session.votes === 1,
    scoreMax: session.score_max,
    criteria: fromJson(session.criteria),
    members: known.members.map((one) => ({
      id: one.id,
      staffId: one.staff_id,
      name: one.name,
      organisation: one.organisation,
      present: one.present === 1,
      email: one.mailbox_sealed && unseal(one.mailbox_sealed),
      remindedAt: one.reminded_at,
      progress: one.staff_id ? memberProgress(one.id, items, known) : null,
    })),
    quorum: quorumNow(session, known.members),
    itemCount: items.length,
  }
}
