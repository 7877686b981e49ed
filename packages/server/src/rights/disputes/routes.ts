// The team reads and decides cases.

import { retried } from '../../platform/db/retry.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { refuse } from '../../platform/refusal.ts'
import { findTerritories } from '../../platform/territories/store.ts'
import { decideCase, getCase, listCases, previewCaseDecision } from './contract.ts'
import { decide } from './decide.ts'
import { detailOf } from './detail.ts'
import { previewDecision } from './preview.ts'
import { type CaseRow, findCase, pageOfCases } from './store.ts'

export function caseRoutes(app: App, deps: Deps) {
  const { clock } = deps
  const { database } = deps
  const { db } = database

  serveStaff(app, listCases, async (_, { query }) => {
    const { rows, next, total } = await pageOfCases(db, query)
    const labels = await labelsOf(rows)
    return { items: rows.map((row) => present(row, labels)), next, total }
  })

  const detail = async (id: string) => {
    const row = await findCase(db, id)
    if (!row) return refuse('case_not_found')
    return { ...present(row, await labelsOf([row])), ...(await detailOf(deps, row)) }
  }

  serveStaff(app, getCase, (_, { params }) => detail(params.id))

  serveStaff(app, previewCaseDecision, ({ id: staffId }, { params: { id }, body }) =>
    previewDecision(deps, { id, ...body }, { staffId, at: clock().toISOString() }),
  )

  serveStaff(app, decideCase, async ({ id: staffId }, { params: { id }, body }) => {
    await retried(db, (trx) =>
      decide(trx, { id, ...body }, { staffId, at: clock().toISOString(), database }),
    )
    return detail(id)
  })

  const labelsOf = async (rows: CaseRow[]) =>
    new Map(
      [...(await findTerritories(db, [...new Set(rows.map((row) => row.territory_id))]))].map(
        ([id, { label }]) => [id, label],
      ),
    )
}

function present(row: CaseRow, labels: Map<string, string>) {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    participantId: row.participant_id === 'erased' ? null : row.participant_id,
    territory: { id: row.territory_id, label: labels.get(row.territory_id) ?? row.territory_id },
    eventSeq: row.event_seq,
    openedAt: row.opened_at,
    decidedAt: row.decided_at,
    reason: row.reason,
    version: row.version,
  }
}
