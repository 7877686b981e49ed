// The team reviews supports that are held.

import { retried } from '../../../platform/db/retry.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { App } from '../../../platform/http/context.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.ts'
import { serveStaff } from '../../../platform/http/serve-staff.ts'
import { decideQuarantine, getQuarantineGroup, listQuarantine } from './contract.ts'
import { decide } from './decide.ts'
import { detailOf } from './detail.ts'
import { pageOfGroups } from './store.ts'

export function quarantineRoutes(app: App, deps: Deps) {
  const { clock } = deps
  const { db } = deps.database

  serveStaff(app, listQuarantine, async (_, { query: { state, cursor, limit } }) => {
    const position = decodeCursor(cursor, 'string')
    const after = position && { key: String(position.key), id: position.id }
    const rows = await pageOfGroups(db, { state, after, limit: limit + 1 })
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return {
      items: rows.slice(0, limit).map(({ group_key: key, ...row }) => ({
        key,
        rule: row.rule,
        count: Number(row.count),
        first: row.first,
        last: row.last,
      })),
      next: last ? encodeCursor({ key: last.first, id: last.group_key }) : null,
    }
  })

  serveStaff(app, getQuarantineGroup, (_, { params }) => detailOf(deps, params.key))

  serveStaff(app, decideQuarantine, async ({ id: staffId }, { params: { key }, body }) => {
    const step = { groupKey: key, ...body }
    const by = { staffId, at: clock().toISOString() }
    await retried(db, (trx) => decide(trx, step, by))
    return detailOf(deps, key)
  })
}
