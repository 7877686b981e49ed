// What the team reads of committees: sessions, agendas, texts, history, and each member their own grid.
import type { Deps } from '../../platform/deps.ts'
import type { Actor, App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { loadDossier, loadOwnDossier } from './dossier.ts'
import {
  getCommitteeDossier,
  getCommitteeItem,
  getMyCommitteeDossier,
  listCommitteeHistory,
  listCommitteeItems,
  listEligibleItems,
} from './items-contract.ts'
import { loadMinutes } from './load.ts'
import { loadEligible } from './load-eligible.ts'
import { loadGrid, loadMine } from './load-grid.ts'
import { loadHistory } from './load-history.ts'
import { loadItem, loadItems } from './load-items.ts'
import { loadAllForStaff, loadDetailForStaff, requireSession } from './load-staff.ts'
import { previewReminder } from './remind.ts'
import { previewCommitteeReminder } from './remind-contract.ts'
import {
  draftMinutes,
  getCommitteeGrid,
  listMyCommittees,
  staffGetCommittee,
  staffListCommittees,
} from './staff-contract.ts'

export function committeeReadingRoutes(app: App, deps: Deps) {
  const { config, secrets } = deps
  const { db } = deps.database
  const { baseUrl } = config
  const by = ({ id: reader }: Actor) => ({ baseUrl, reader })

  serveStaff(app, staffListCommittees, async (_, { query }) => ({
    items: await loadAllForStaff(db, query.consultation, {
      ...config,
      now: deps.clock().toISOString(),
    }),
  }))
  serveStaff(app, staffGetCommittee, async (_, { params: { id } }) =>
    loadDetailForStaff(db, await requireSession(db, id), { baseUrl, unseal: secrets.unseal }),
  )
  serveStaff(app, draftMinutes, async (actor, { params: { id } }) =>
    loadMinutes(db, await requireSession(db, id), by(actor)),
  )
  serveStaff(app, listCommitteeItems, async (actor, { params: { id }, query }) =>
    loadItems(db, await requireSession(db, id), { ...query, ...by(actor) }),
  )
  serveStaff(app, getCommitteeItem, async (actor, { params: { id, itemId } }) =>
    loadItem(db, await requireSession(db, id), { itemId, ...by(actor) }),
  )
  serveStaff(app, getCommitteeDossier, async (_, { params: { id, itemId }, query }) =>
    loadDossier(db, await requireSession(db, id), { itemId, ...query }),
  )
  serveStaff(app, listEligibleItems, async (_, { params: { id }, query }) =>
    loadEligible(db, await requireSession(db, id), { ...query, baseUrl }),
  )
  serveStaff(app, listCommitteeHistory, async (_, { params: { id }, query }) => {
    const { id: sessionId } = await requireSession(db, id)
    return loadHistory(db, { ...query, sessionId })
  })
  serveStaff(app, previewCommitteeReminder, async (_, { params: { id } }) =>
    previewReminder(db, await requireSession(db, id), deps),
  )
}

/** Of members, on what they sit in. */
export function committeeSeatRoutes(app: App, { database: { db }, config: { baseUrl } }: Deps) {
  serveStaff(app, listMyCommittees, async ({ id }) => ({
    items: await loadMine(db, id, { baseUrl }),
  }))
  serveStaff(app, getCommitteeGrid, ({ id: staffId }, { params: { id } }) =>
    loadGrid(db, id, { staffId, baseUrl }),
  )
  serveStaff(app, getMyCommitteeDossier, async (actor, { params: { id, itemId }, query }) =>
    loadOwnDossier(db, await requireSession(db, id), { staffId: actor.id, itemId, ...query }),
  )
}
