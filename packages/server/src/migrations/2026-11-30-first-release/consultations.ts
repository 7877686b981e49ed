// Consultations, their phases and themes, and what the team did of them.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function consultations(table: TableMaker) {
  await table('consultations', {
    columns: {
      id: 'text primary key',
      title: 'text',
      summary: 'text',
      rules: 'text',
      published_at: 'text',
      kind: "text default 'consultation'",
      state: "text default 'published'",
      version: 'integer default 1',
    },
  })

  await table('phases', {
    columns: {
      consultation_id: 'text',
      position: 'integer',
      kind: 'text',
      title: 'text',
      opens_at: 'text',
      closes_at: 'text?',
    },
    key: ['consultation_id', 'position'],
  })

  await table('themes', {
    columns: {
      consultation_id: 'text',
      id: 'text',
      title: 'text',
      position: 'integer',
    },
    key: ['consultation_id', 'id'],
  })

  // One act a version.
  await table('consultation_acts', {
    columns: {
      consultation_id: 'text',
      version: 'integer',
      act: 'text',
      data: 'text',
      staff_id: 'text',
      at: 'text',
    },
    key: ['consultation_id', 'version'],
  })

  // Openings and closings that were told: a phase prolonged after its end closes again.
  await table('phase_announcements', {
    columns: {
      consultation_id: 'text',
      position: 'integer',
      what: 'text',
      moment: 'text',
      announced_at: 'text',
    },
    key: ['consultation_id', 'position', 'what', 'moment'],
  })
}
