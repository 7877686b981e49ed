// Binds what the team reads of referents.
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { publicDay } from '../../platform/personal-data/withhold.ts'
import { territoryLabel } from '../../platform/territories/store.ts'
import { pageOfReferents } from './page-store.ts'
import { listReferents, type StaffReferent } from './staff-contract.ts'

export function referentRoutes(app: App, { database }: Deps) {
  serveStaff(app, listReferents, async (_, { query }) => {
    const { rows, next, total } = await pageOfReferents(database.db, query)
    return { items: rows.map(present), next, total }
  })
}

type Row = Awaited<ReturnType<typeof pageOfReferents>>['rows'][number]

const present = (row: Row): StaffReferent => ({
  proposal: { id: row.proposal_id, title: row.title },
  territory: {
    id: row.territory_id,
    kind: row.kind,
    name: row.name,
    label: territoryLabel(row),
  },
  coBuild: row.co_build === 1,
  experiment: row.experiment === 1,
  since: publicDay(row.recorded_at),
  toldAt: row.told_at,
  isReached: row.participant_id !== null,
})
