// Changes of a site: suspended, restored, a key added beside the others, a key revoked.

import { randomBytes } from 'node:crypto'
import { type Author, refuseChangedInJournal } from '../../people/staff/author.ts'
import type { Trx } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Fact, NewEvent } from '../../platform/events/events.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import type { SiteEvents } from './event-kinds.ts'
import { keeperOf } from './keeper-store.ts'
import { overlapEnd, requireRoomForKey } from './key-life.ts'
import { endKeyNow, endKeysAt, insertKey, keysOf } from './keys-store.ts'
import { findSite, type StoredSite } from './store.ts'
import { findSiteRow, type SiteRow, updateSite } from './suspension-store.ts'

/** Whoever changes it: a member of the team, its webmaster, or a command. */
export type Changer = Author<string | null> & { participantId: string | null }

/** "pk_" and 24 letters and digits: 140 bits. */
export function newKey() {
  return `pk_${randomBytes(40)
    .toString('base64')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, 24)}`
}

/** Any key names its site. Answers what happened, of which its keeper is told. */
export async function suspendSite(trx: Trx, key: string, by: Changer & Seen & { reason: string }) {
  const site = (await findSite(trx, key)) ?? refuse('site_not_found')
  const values = { suspended_at: by.at, suspended_why: by.reason }
  await write(trx, site.id, { by, values })
  if (site.suspendedAt) refuse('site_already_suspended')
  return tellKeeper(trx, by, { kind: 'site.suspended', site })
}

export async function restoreSite(trx: Trx, key: string, by: Changer & Seen) {
  const site = (await findSite(trx, key)) ?? refuse('site_not_found')
  await write(trx, site.id, { by, values: { suspended_at: null, suspended_why: null } })
  if (!site.suspendedAt) refuse('site_not_suspended')
  return tellKeeper(trx, by, { kind: 'site.restored', site })
}

/** The version of the site as it was read; its webmaster and commands change it as it is. */
type Seen = { version?: number }
type Change = { by: Seen; values: Partial<SiteRow> }

async function write(trx: Trx, id: string, { by, values }: Change) {
  const version = by.version ?? (await findSiteRow(trx, id))?.version ?? 0
  if (!(await updateSite(trx, { id, version }, values))) await refuseChangedInJournal(trx, id)
}

/** A new key; those before work until the date that is answered. */
export async function rotateKey(trx: Trx, { database }: Pick<Deps, 'database'>, made: Rotation) {
  const { site, by } = made
  // Two at once would each count the other's key out.
  await database.hold(trx, `keys of ${site}`)
  requireRoomForKey(await keysOf(trx, site), by.at)
  const [key, endsAt] = [newKey(), overlapEnd(new Date(by.at))]
  await endKeysAt(trx, site, endsAt)
  await insertKey(trx, { key, site, at: by.at })
  await tell(trx, by, { kind: 'site.key_added', subject: site, data: { key, othersEndAt: endsAt } })
  return { key, endsAt }
}

type Rotation = { site: string; by: Changer }

export async function revokeKey(trx: Trx, key: string, by: Changer & Seen) {
  const site = await endKeyNow(trx, key, by.at)
  if (!site) return refuse('site_key_not_live')
  await write(trx, site, { by, values: {} })
  await tell(trx, by, { kind: 'site.key_revoked', subject: site, data: { key } })
  return site
}

type OfSite = { kind: 'site.suspended' | 'site.restored'; site: StoredSite }

async function tellKeeper(trx: Trx, by: Changer, { kind, site }: OfSite) {
  const participantId = by.participantId ?? (await keeperOf(trx, site.id))
  const data = { territoryId: site.territory.id }
  const event = { kind, subject: site.id, data, participantId, staffId: by.staffId, at: by.at }
  await append(trx, [event])
  return event satisfies NewEvent
}

type Told = Fact<keyof SiteEvents> & { subject: string }

function tell(trx: Trx, { staffId, participantId, at }: Changer, fact: Told) {
  return append(trx, [{ ...fact, participantId, staffId, at }])
}
