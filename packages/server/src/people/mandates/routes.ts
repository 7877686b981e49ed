// The team grants, ends and restores mandates; each answer is the territory's list as it is now.

import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { canonicalMailbox, maskedMailbox } from '../../platform/mail-domains/mailbox.ts'
import { keepPeople } from '../../platform/personal-data/keep-person.ts'
import { refuse } from '../../platform/refusal.ts'
import { findTerritory } from '../../platform/territories/store.ts'
import { findByMailbox } from '../participants/store.ts'
import { endMandate, grantMandate, restoreMandate } from './change.ts'
import {
  endMandateByStaff,
  grantMandateByStaff,
  listMandates,
  restoreMandateByStaff,
} from './contract.ts'
import { listMandatesOf } from './list.ts'
import { mailboxesOf } from './list-store.ts'
import { yearAfter } from './term.ts'

export function mandateRoutes(app: App, { database, clock, secrets }: Deps) {
  const { db } = database
  const now = () => clock().toISOString()

  const list = async (territoryId: string) => {
    if (!(await findTerritory(db, territoryId))) refuse('territory_not_found')
    const reader = { db, unseal: secrets.unseal }
    const listed = await listMandatesOf(reader, { territoryId }, now())
    const sealed = await mailboxesOf(
      db,
      listed.map(({ participantId }) => participantId),
    )
    const mailboxOf = (id: string) => {
      const own = sealed.get(id)
      return own ? maskedMailbox(secrets.unseal(own)) : ''
    }
    return { items: listed.map((one) => ({ ...one, mailbox: mailboxOf(one.participantId) })) }
  }

  /** Erased at the same moment, they would leave a mandate, or its end, under a number of nobody. */
  const requirePerson = async (trx: Trx, id: string) => {
    if (!(await keepPeople(trx, database, [id])).has(id)) refuse('participant_not_found')
  }

  serveStaff(app, listMandates, (_, { query }) => list(query.territory))

  serveStaff(app, grantMandateByStaff, async ({ id: staffId }, { body }) => {
    const { territoryId, reason, endsOn } = body
    const territory = await findTerritory(db, territoryId)
    if (!territory) return refuse('territory_not_found')
    if (territory.endedOn) refuse('territory_ended', { territory: territory.label })
    const email = canonicalMailbox(body.email) ?? ''
    const person = await findByMailbox(db, secrets.digests('mailbox', email))
    if (!person) return refuse('participant_not_found')
    const endsAt = endsOn ? `${endsOn}T23:59:59.999Z` : yearAfter(clock())
    const grant = { participantId: person.id, territoryId, endsAt }
    await retried(db, async (trx) => {
      await requirePerson(trx, person.id)
      const author = { at: now(), staffId, reason }
      await grantMandate(trx, { ...grant, evidence: 'staff_decision' }, author)
    })
    return list(territoryId)
  })

  serveStaff(app, endMandateByStaff, async ({ id: staffId }, { body }) => {
    const { reason, ...pair } = body
    if (!(await findTerritory(db, pair.territoryId))) refuse('territory_not_found')
    await retried(db, async (trx) => {
      await requirePerson(trx, pair.participantId)
      await endMandate(trx, { ...pair, cause: 'staff' }, { at: now(), staffId, reason })
    })
    return list(pair.territoryId)
  })

  serveStaff(app, restoreMandateByStaff, async ({ id: staffId }, { body }) => {
    await retried(db, async (trx) => {
      await keepPeople(trx, database, [body.participantId])
      await restoreMandate(trx, body, { at: now(), staffId })
    })
    return list(body.territoryId)
  })
}
