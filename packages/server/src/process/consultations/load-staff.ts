// Consultations as the team sees them: drafts, versions, positions, and every act.

import { staffNames } from '../../people/staff/names-store.ts'
import { fromJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { anyConsultations, consultationActsOf, findConsultation } from './acts-store.ts'
import type { ConsultationKind } from './kinds.ts'
import { phaseState } from './phases.ts'
import { type ConsultationRow, withParts } from './store.ts'

type View = { now: string; baseUrl: string }
type Asked = {
  kind?: ConsultationKind | undefined
  state?: ConsultationRow['state'] | undefined
}

export async function listForStaff(db: Db, { kind, state }: Asked, view: View) {
  const rows = (await anyConsultations(db)).filter(
    (row) =>
      (!kind || row.kind === kind) && (state ? row.state === state : row.state !== 'discarded'),
  )
  return present(db, rows, view)
}

export async function loadForStaff(db: Db, id: string, view: View) {
  const row = (await findConsultation(db, id)) ?? refuse('consultation_not_found')
  const [found] = await present(db, [row], view)
  return found ?? refuse('consultation_not_found')
}

export async function loadDetailForStaff(db: Db, id: string, view: View) {
  const found = await loadForStaff(db, id, view)
  const acts = await consultationActsOf(db, id)
  const names = await staffNames(
    db,
    acts.map((act) => act.staff_id),
  )
  const history = acts.map(({ version, act, data, staff_id, at }) => ({
    version,
    act,
    change: fromJson(data),
    at,
    by: { id: staff_id, name: names.get(staff_id) ?? '' },
  }))
  return { ...found, history }
}

async function present(db: Db, rows: ConsultationRow[], { now, baseUrl }: View) {
  const wholes = new Map((await withParts(db, rows)).map((whole) => [whole.id, whole]))
  return rows.flatMap((row) => {
    const whole = wholes.get(row.id)
    if (!whole) return []
    return [
      {
        ...whole,
        state: row.state,
        version: row.version,
        url: `${baseUrl}/?consultation=${row.id}`,
        publishedAt: row.state === 'published' ? row.published_at : null,
        phases: whole.phases.map((phase) => ({ ...phase, state: phaseState(phase, now) })),
      },
    ]
  })
}
