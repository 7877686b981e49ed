// Operations on committees: what is public, and what members and secretaries do.

import type { Author } from '../../people/staff/author.ts'
import { authorOf } from '../../people/staff/author.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Actor, App } from '../../platform/http/context.ts'
import { serve } from '../../platform/http/serve.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import {
  cancelCommitteePublication,
  correctCommitteeDecision,
  createCommittee,
  decideCommitteeItem,
  editCommittee,
  evaluateCommitteeItem,
  publishCommittee,
  recordCommitteePresence,
  recuseCommitteeMember,
  recuseMyself,
  setCommitteeItems,
  undoCommitteeDecision,
  withdrawRecusal as withdrawRecusalOperation,
} from './acts-contract.ts'
import { recordPresence, recuse, setItems, withdrawRecusal } from './agenda.ts'
import { getCommittee, listCommittees } from './contract.ts'
import { correct, type FollowCorrection } from './correct.ts'
import { decide, undo } from './decide.ts'
import { evaluate } from './evaluate.ts'
import { loadPublished, loadPublishedMinutes } from './load.ts'
import { loadGrid } from './load-grid.ts'
import { loadForStaff, requireSession } from './load-staff.ts'
import { create, edit } from './prepare.ts'
import { previewCorrection, previewPublication } from './preview.ts'
import { previewCommitteeCorrection, previewCommitteePublication } from './preview-contract.ts'
import { cancelPublication, publish } from './publish.ts'
import { remind } from './remind.ts'
import { remindCommitteeMembers } from './remind-contract.ts'
import { sealMailboxes } from './seal-mailboxes.ts'

export function committeeRoutes(app: App, { database: { db }, config }: Deps) {
  serve(app, listCommittees, async (_, { query }) => ({
    items: await loadPublished(db, query.consultation, config),
  }))
  serve(app, getCommittee, (_, { params }) => loadPublishedMinutes(db, params.id, config))
}

/** Of members, on their own grid. */
export function committeeGridRoutes(app: App, { database: { db }, config, clock }: Deps) {
  const own = async (
    actor: Actor,
    id: string,
    work: (trx: Trx, author: Author) => Promise<unknown>,
  ) => {
    const author = authorOf(actor, clock)
    await retried(db, (trx) => work(trx, author))
    return loadGrid(db, id, { staffId: actor.id, baseUrl: config.baseUrl })
  }
  serveStaff(app, evaluateCommitteeItem, (actor, { params: { id }, body }) =>
    own(actor, id, (trx, author) => evaluate(trx, author, { id, ...body })),
  )
  serveStaff(app, recuseMyself, (actor, { params: { id }, body }) =>
    own(actor, id, (trx, author) => recuse(trx, author, { id, ...body, staffId: actor.id })),
  )
}

/** Of the secretary. */
/** `follow`: what stands above and is made of decisions. */
export function committeeSecretaryRoutes(app: App, deps: Deps, follow: FollowCorrection) {
  const { database, clock, config, secrets } = deps
  const { db } = database
  const load = async (id: string) => loadForStaff(db, await requireSession(db, id), config)
  const on = async (
    id: string,
    actor: Actor,
    work: (trx: Trx, author: Author) => Promise<unknown>,
  ) => {
    await retried(db, (trx) => work(trx, authorOf(actor, clock)))
    return load(id)
  }

  serveStaff(app, createCommittee, async (actor, { body }) => {
    const given = { ...body, members: sealMailboxes(secrets, body.members) }
    return load(await retried(db, (trx) => create(trx, authorOf(actor, clock), given)))
  })
  serveStaff(app, editCommittee, (actor, { params: { id }, body: { version, changes } }) => {
    const { members, ...rest } = changes
    const given = { ...rest, ...(members && { members: sealMailboxes(secrets, members) }) }
    return on(id, actor, (trx, author) => edit(trx, author, { id, version, changes: given }))
  })
  serveStaff(app, remindCommitteeMembers, (actor, { params: { id }, body }) =>
    on(id, actor, (trx, author) => remind(trx, author, { deps, id, ...body })),
  )
  serveStaff(app, setCommitteeItems, (actor, { params: { id }, body }) =>
    on(id, actor, (trx, author) => setItems(trx, author, { id, ...body })),
  )
  serveStaff(app, recordCommitteePresence, (actor, { params: { id }, body }) =>
    on(id, actor, (trx, author) => recordPresence(trx, author, { id, ...body })),
  )
  serveStaff(app, recuseCommitteeMember, (actor, { params: { id }, body }) =>
    on(id, actor, (trx, author) => recuse(trx, author, { id, ...body })),
  )
  serveStaff(app, withdrawRecusalOperation, (actor, { params: { id }, body }) =>
    on(id, actor, (trx, author) => withdrawRecusal(trx, author, { id, ...body })),
  )
  serveStaff(app, decideCommitteeItem, (actor, { params: { id }, body }) => {
    const { version, itemId, ...decision } = body
    const asked = { id, version, itemId, decision }
    return on(id, actor, (trx, author) => decide(trx, author, asked))
  })
  serveStaff(app, undoCommitteeDecision, (actor, { params: { id }, body }) =>
    on(id, actor, (trx, author) => undo(trx, author, { id, ...body })),
  )
  serveStaff(app, publishCommittee, (actor, { params: { id }, body }) =>
    on(id, actor, (trx, author) => publish(trx, author, { id, ...body })),
  )
  serveStaff(app, cancelCommitteePublication, (actor, { params: { id }, body }) =>
    on(id, actor, (trx, author) => cancelPublication(trx, author, { id, ...body })),
  )
  serveStaff(app, correctCommitteeDecision, (actor, { params: { id }, body }) =>
    on(id, actor, async (trx, author) =>
      follow(trx, author, await correct(trx, author, { id, ...body })),
    ),
  )
  serveStaff(app, previewCommitteePublication, (actor, { params: { id }, body }) =>
    previewPublication(db, authorOf(actor, clock), { id, ...body }),
  )
  serveStaff(app, previewCommitteeCorrection, (actor, { params: { id }, body }) =>
    previewCorrection(db, authorOf(actor, clock), { id, ...body }),
  )
}
