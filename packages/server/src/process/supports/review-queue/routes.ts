// The team reviews supports that are held.

import { retried } from '../../../platform/db/retry.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { App } from '../../../platform/http/context.ts'
import { serveStaff } from '../../../platform/http/serve-staff.ts'
import {
  decideQuarantine,
  getQuarantineGroup,
  listQuarantine,
  previewQuarantineDecision,
} from './contract.ts'
import { decide } from './decide.ts'
import { detailOf } from './detail.ts'
import { previewDecision } from './preview.ts'
import { pageOfGroups } from './store.ts'

export function quarantineRoutes(app: App, deps: Deps) {
  const { clock } = deps
  const { database } = deps
  const { db } = database

  serveStaff(app, listQuarantine, async (_, { query: { state, ...asked } }) => {
    const { rows, next, total } = await pageOfGroups(db, state, asked)
    return {
      items: rows.map(({ group_key: key, ...row }) => ({
        key,
        rule: row.rule,
        count: Number(row.count),
        first: row.first,
        last: row.last,
      })),
      next,
      total,
    }
  })

  serveStaff(app, getQuarantineGroup, (_, { params }) => detailOf(deps, params.key))

  serveStaff(app, previewQuarantineDecision, ({ id: staffId }, { params: { key }, body }) => {
    const by = { staffId, at: clock().toISOString() }
    return previewDecision(deps, { groupKey: key, ...body }, by)
  })

  serveStaff(app, decideQuarantine, async ({ id: staffId }, { params: { key }, body }) => {
    const step = { groupKey: key, ...body }
    const by = { staffId, at: clock().toISOString(), database }
    await retried(db, (trx) => decide(trx, step, by))
    return detailOf(deps, key)
  })
}
