// Consultations in the database, with their phases and themes.
import type { Db } from '../db/database.ts'
import type { phaseKinds, Rules } from './contract.ts'

export type PhaseKind = (typeof phaseKinds)[number]

export type ConsultationTables = {
  consultations: {
    id: string
    title: string
    summary: string
    /** JSON of `Rules`. */
    rules: string
    published_at: string
  }
  phases: {
    consultation_id: string
    position: number
    kind: PhaseKind
    title: string
    opens_at: string
    closes_at: string | null
  }
  themes: { consultation_id: string; id: string; title: string; position: number }
}

export type StoredPhase = {
  kind: PhaseKind
  title: string
  opensAt: string
  closesAt: string | null
}

export type StoredConsultation = {
  id: string
  title: string
  summary: string
  rules: Rules
  phases: StoredPhase[]
  themes: { id: string; title: string }[]
}

export type ConsultationFrame = Pick<StoredConsultation, 'id' | 'rules' | 'phases'>

/** What decides about acts in a consultation: by id, in one query. */
export async function consultationFrames(db: Db) {
  const rows = await db
    .selectFrom('consultations')
    .leftJoin('phases', 'phases.consultation_id', 'consultations.id')
    .select(['consultations.id', 'consultations.rules'])
    .select(['phases.kind', 'phases.title', 'phases.opens_at', 'phases.closes_at'])
    .orderBy('phases.position')
    .execute()
  const frames = new Map<string, ConsultationFrame>()
  for (const { id, rules, kind, title, opens_at, closes_at } of rows) {
    const frame: ConsultationFrame = frames.get(id) ?? { id, rules: JSON.parse(rules), phases: [] }
    frames.set(id, frame)
    if (kind && title !== null && opens_at) {
      frame.phases.push({ kind, title, opensAt: opens_at, closesAt: closes_at })
    }
  }
  return frames
}

/** The newest first. */
export async function allConsultations(db: Db): Promise<StoredConsultation[]> {
  const rows = await db
    .selectFrom('consultations')
    .selectAll()
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .execute()
  const phases = await db.selectFrom('phases').selectAll().orderBy('position').execute()
  const themes = await db.selectFrom('themes').selectAll().orderBy('position').execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    summary: row.summary,
    rules: JSON.parse(row.rules),
    phases: phases
      .filter((phase) => phase.consultation_id === row.id)
      .map(({ kind, title, opens_at, closes_at }) => ({
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
