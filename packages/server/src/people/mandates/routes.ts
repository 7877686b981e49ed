// The team grants, ends and restores mandates; each answer is the territory's list as it is now.

import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { serveStaff } from '../../platform/http/serve-staff.ts'
import { canonicalMailbox, maskedMailbox } from '../../platform/mail-domains/mailbox.ts'
import { holdParticipants, keepPeople } from '../../platform/personal-data/keep-person.ts'
import { refuse } from '../../platform/refusal.ts'
import { findTerritories, findTerritory } from '../../platform/territories/store.ts'
import { findByMailbox } from '../participants/store.ts'
import { endMandate, grantMandate, restoreMandate } from './change.ts'
import {
  endMandateByStaff,
  grantMandateByStaff,
  listEndingMandates,
  listMandates,
  listMandatesOfMailbox,
  restoreMandateByStaff,
} from './contract.ts'
import { pageOfEnding } from './ending-store.ts'
import { endingLines, type Listed, listMandatesOf } from './list.ts'
import { mailboxesOf } from './list-store.ts'
import { yearAfter } from './term.ts'
import { requireAsRead } from './version.ts'

export function mandateRoutes(app: App, { database, clock, secrets }: Deps) {
  const { db } = database
  const now = () => clock().toISOString()

  const reader = { db, unseal: secrets.unseal }

  const present = async (listed: Listed[]) => {
    const territories = await findTerritories(db, [
      ...new Set(listed.map(({ territoryId }) => territoryId)),
    ])
    const sealed = await mailboxesOf(
      db,
      listed.map(({ participantId }) => participantId),
    )
    return listed.map((one) => {
      const own = sealed.get(one.participantId)
      return {
        ...one,
        territory: territories.get(one.territoryId)?.label ?? one.territoryId,
        mailbox: own ? maskedMailbox(secrets.unseal(own)) : '',
      }
    })
  }

  const list = async (territoryId: string) => {
    if (!(await findTerritory(db, territoryId))) refuse('territory_not_found')
    return { items: await present(await listMandatesOf(reader, { territoryId }, now())) }
  }

  const personOf = (typed: string) =>
    findByMailbox(db, secrets.digests('mailbox', canonicalMailbox(typed) ?? ''))

  /** Erased at the same moment, they would leave a mandate, or its end, under a number of nobody. */
  const requirePerson = async (trx: Trx, id: string) => {
    if (!(await keepPeople(trx, database, [id])).has(id)) refuse('participant_not_found')
  }

  /** Two of the team on one person: the second waits, then reads what the first did. */
  const holdPerson = (trx: Trx, id: string) => holdParticipants(trx, [id], database.holdRows)

  serveStaff(app, listMandates, (_, { query }) => list(query.territory))

  serveStaff(app, listMandatesOfMailbox, async (_, { body }) => {
    const person = await personOf(body.email)
    const of = { participantId: person?.id ?? '' }
    return { items: person ? await present(await listMandatesOf(reader, of, now())) : [] }
  })

  serveStaff(app, listEndingMandates, async (_, { query: { days, ...asked } }) => {
    const until = new Date(clock().getTime() + days * 86_400_000).toISOString()
    const { rows, next, total } = await pageOfEnding(db, { ...asked, after: now(), until })
    return { items: await present(await endingLines(reader, rows, now())), next, total }
  })

  serveStaff(app, grantMandateByStaff, async ({ id: staffId }, { body }) => {
    const { territoryId, reason, endsOn } = body
    const territory = await findTerritory(db, territoryId)
    if (!territory) return refuse('territory_not_found')
    if (territory.endedOn) refuse('territory_ended', { territory: territory.label })
    const person = await personOf(body.email)
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
    const { reason, version, ...pair } = body
    if (!(await findTerritory(db, pair.territoryId))) refuse('territory_not_found')
    await retried(db, async (trx) => {
      const held = await holdPerson(trx, pair.participantId)
      if (!held.has(pair.participantId)) refuse('participant_not_found')
      await requireAsRead(trx, { ...pair, version })
      await endMandate(trx, { ...pair, cause: 'staff' }, { at: now(), staffId, reason })
    })
    return list(pair.territoryId)
  })

  serveStaff(app, restoreMandateByStaff, async ({ id: staffId }, { body }) => {
    await retried(db, async (trx) => {
      await holdPerson(trx, body.participantId)
      await requireAsRead(trx, body)
      await restoreMandate(trx, body, { at: now(), staffId })
    })
    return list(body.territoryId)
  })
}
