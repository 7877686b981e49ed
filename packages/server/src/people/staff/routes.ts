// Binds the operations on the team itself.

import { fromJson } from '../../platform/db/json.ts'
import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Actor, App, Context } from '../../platform/http/context.ts'
import { serveStaff, serveUnrecorded } from '../../platform/http/serve-staff.ts'
import { staffTokenHash } from '../../platform/http/staff-session.ts'
import { refuse } from '../../platform/refusal.ts'
import { authorOf } from './author.ts'
import { changeRoles, invite, inviteAgain, restore, suspend } from './change.ts'
import {
  changeStaffRoles,
  inviteStaffMember,
  inviteStaffMemberAgain,
  listStaffLog,
  listStaffMembers,
  restoreStaffMember,
  suspendStaffMember,
} from './contract.ts'
import { invitationLink } from './invitation-link.ts'
import { listMembers, oneMember } from './list.ts'
import { type LogEntry, pageOfLog } from './log-store.ts'
import { colleagues, describeMe } from './me.ts'
import { getMe, listColleagues } from './me-contract.ts'
import {
  makeProgram,
  listPrograms as programs,
  renewProgram as renew,
  revokeProgram as revoke,
} from './programs.ts'
import { addProgram, listPrograms, renewProgram, revokeProgram } from './programs-contract.ts'
import { askForProof, giveProof, ProofChallenge } from './proof-contract.ts'
import { askToProve, proveAnew } from './prove.ts'

export function staffRoutes(app: App, deps: Deps) {
  const { database, clock, config, ids, secrets } = deps
  const { db } = database
  const fresh = { uuid: ids.uuid, token: secrets.token }
  const one = (id: string) => oneMember(db, id, clock().toISOString())

  serveStaff(app, listStaffMembers, async () => ({
    items: await listMembers(db, clock().toISOString()),
  }))

  serveStaff(app, inviteStaffMember, async (actor, { body }) => {
    const author = authorOf(actor, clock)
    const made = await retried(db, (trx) => invite(trx, fresh, { ...body, author }))
    const link = invitationLink(config, made.token)
    return { member: await one(made.id), link, expiresAt: made.expiresAt }
  })

  serveStaff(app, inviteStaffMemberAgain, async (actor, { params: { id }, body: { version } }) => {
    const author = authorOf(actor, clock)
    const made = await retried(db, (trx) => inviteAgain(trx, fresh, { id, version, author }))
    const link = invitationLink(config, made.token)
    return { member: await one(id), link, expiresAt: made.expiresAt }
  })

  serveStaff(app, changeStaffRoles, async (actor, { params: { id }, body }) => {
    const author = authorOf(actor, clock)
    await retried(db, (trx) => changeRoles(trx, database, { id, ...body, author }))
    return one(id)
  })

  serveStaff(app, suspendStaffMember, async (actor, { params: { id }, body: { version } }) => {
    const author = authorOf(actor, clock)
    await retried(db, (trx) => suspend(trx, database, { id, version, author }))
    return one(id)
  })

  serveStaff(app, restoreStaffMember, async (actor, { params: { id }, body: { version } }) => {
    const author = authorOf(actor, clock)
    await retried(db, (trx) => restore(trx, { id, version, author }))
    return one(id)
  })
}

/** What comes in by a token: its secret is in the answer that makes it, and nowhere else. */
export function programRoutes(app: App, { database, clock, ids, secrets }: Deps) {
  const { db } = database
  const fresh = { uuid: ids.uuid, token: secrets.token }

  serveStaff(app, listPrograms, async () => ({ items: await programs(db) }))

  serveStaff(app, addProgram, (actor, { body }) =>
    retried(db, async (trx) => {
      const author = authorOf(actor, clock)
      const { member, token } = await makeProgram(trx, fresh, { ...body, author })
      return made(trx, member.id, token)
    }),
  )

  serveStaff(app, renewProgram, (actor, { params: { id }, body }) =>
    retried(db, async (trx) => {
      const { createdAt: madeAt, ...lasting } = body
      const author = authorOf(actor, clock)
      const { token } = await renew(trx, fresh, { ...lasting, id, madeAt, author })
      return made(trx, id, token)
    }),
  )

  serveStaff(app, revokeProgram, async (actor, { params: { id } }) => {
    const author = authorOf(actor, clock)
    await retried(db, (trx) => revoke(trx, database, { id, author }))
    return { id }
  })
}

async function made(trx: Trx, id: string, token: string) {
  const [program] = await programs(trx, id)
  if (!program) throw new Error(`No program ${id}.`)
  return { program, token }
}

/** Who is there, and whom they work with. */
export function whoIsHereRoutes(app: App, { database: { db } }: Deps) {
  serveStaff(app, getMe, (actor, _, c) => describeMe(c, actor))
  serveUnrecorded(app, askForProof, async (actor, _, c) =>
    ProofChallenge.parse(await askToProve(c, inSession(c, actor))),
  )
  serveUnrecorded(app, giveProof, async (actor, { body: { answer } }, c) => {
    await proveAnew(c, inSession(c, actor), answer)
    return describeMe(c, actor)
  })
  serveStaff(app, listColleagues, async () => ({ items: await colleagues(db) }))
}

/** A program has nobody at hand who could prove anything. */
function inSession(c: Context, { id }: Actor) {
  if (c.req.header('Authorization') !== undefined) return refuse('staff_sign_in_required')
  return { id, tokenHash: staffTokenHash(c) }
}

export function staffLogRoutes(app: App, { database: { db } }: Deps) {
  serveStaff(app, listStaffLog, async (_, { query }) => {
    const { rows, next, total } = await pageOfLog(db, query)
    return { items: rows.map(presentEntry), next, total }
  })
}

function presentEntry({ name, ...row }: LogEntry & { name: string | null }) {
  const { rows, more } = fromJson(row.changes)
  return {
    id: row.id,
    at: row.at,
    operation: row.operation,
    object: row.object,
    by: row.staff_id ? { id: row.staff_id, name: name ?? '' } : null,
    requestId: row.request_id,
    changes: rows,
    more,
  }
}
