// Consultations in the database, with their phases and themes.

import type { Selectable } from 'kysely'
import { hotSelect } from '../../platform/db/hot-reads.ts'
import { fromJson } from '../../platform/db/json.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { PhaseKind } from '../../platform/events/phase-kinds.ts'
import type { Rules } from './contract.ts'
import type { ConsultationKind } from './kinds.ts'
import type { ConsultationTables } from './tables.ts'

export type ConsultationRow = Selectable<ConsultationTables['consultations']>

export type StoredPhase = {
  /** What names it: phases are added at the end, and never taken out once published. */
  position: number
  kind: PhaseKind
  title: string
  opensAt: string
  closesAt: string | null
}

export type StoredConsultation = {
  id: string
  kind: ConsultationKind
  title: string
  summary: string
  rules: Rules
  phases: StoredPhase[]
  themes: { id: string; title: string }[]
}

export type ConsultationFrame = Pick<StoredConsultation, 'id' | 'rules' | 'phases'>

const readFrames = hotSelect((db) =>
  db
    .selectFrom('consultations')
    .leftJoin('phases', 'phases.consultation_id', 'consultations.id')
    .select(['consultations.id', 'consultations.rules', 'phases.position'])
    .select(['phases.kind', 'phases.title', 'phases.opens_at', 'phases.closes_at'])
    .where('consultations.state', '=', 'published')
    .orderBy('phases.position'),
)

/** What decides about acts in a published consultation: by id, in one query. */
export async function consultationFrames(db: Db) {
  const rows = await readFrames(db, {}, undefined)
  const frames = new Map<string, ConsultationFrame>()
  for (const { id, rules, position, kind, title, opens_at, closes_at } of rows) {
    const frame: ConsultationFrame = frames.get(id) ?? { id, rules: fromJson(rules), phases: [] }
    frames.set(id, frame)
    if (position !== null && kind && title !== null && opens_at) {
      frame.phases.push({ position, kind, title, opensAt: opens_at, closesAt: closes_at })
    }
  }
  return frames
}

/** Published, the newest first. */
export async function allConsultations(db: Db): Promise<StoredConsultation[]> {
  const rows = await db
    .selectFrom('consultations')
    .selectAll()
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .execute()
  return withParts(db, rows)
}

/** These rows with their phases and themes. */
export async function withParts(db: Db, rows: ConsultationRow[]): Promise<StoredConsultation[]> {
  const phases = await db.selectFrom('phases').selectAll().orderBy('position').execute()
  const themes = await db.selectFrom('themes').selectAll().orderBy('position').execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    summary: row.summary,
    rules: fromJson(row.rules),
    phases: phases
      .filter((phase) => phase.consultation_id === row.id)
      .map(({ position, kind, title, opens_at, closes_at }) => ({
        position,
        kind,
        title,
        opensAt: opens_at,
        closesAt: closes_at,
      })),
    themes: themes
      .filter((theme) => theme.consultation_id === row.id)
      .map(({ id, title }) => ({ id, title })),
  }))
}
