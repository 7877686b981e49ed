// Those of the team who make and read consultations, and what most tests ask of them.
import { beforeEach } from 'vitest'
import type { TestApp } from './app.ts'
import { draft, id } from './given-consultation.ts'
import { joinTeam, type Member } from './team.ts'

/** They join before each test. */
export function useConsultationTeam(app: TestApp) {
  const team = {} as Record<'chief' | 'moderator' | 'auditor', Member>
  const path = (rest = '', of = id) => `/v1/staff/consultations/${of}${rest}`
  const create = (more: object = {}) =>
    team.chief.post('/v1/staff/consultations', { ...draft, ...more })

  beforeEach(async () => {
    team.chief = await joinTeam(app, ['administrator'], 'Camille Roy')
    team.moderator = await joinTeam(app, ['moderator'])
    team.auditor = await joinTeam(app, ['auditor'], 'Sacha Vidal')
  })

  return {
    team,
    path,
    create,
    async published(more: object = {}) {
      await create(more)
      return team.chief.post(path('/publish'), { version: 1 })
    },
    async events() {
      const rows = await app.db.selectFrom('events').selectAll().orderBy('seq').execute()
      return rows.map((event) => ({
        kind: event.kind,
        subject: event.subject,
        staff: event.staff_id,
        data: JSON.parse(event.data),
      }))
    },
  }
}
