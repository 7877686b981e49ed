// Brings official addresses to what the public directory says, for the territories that it names.

import type { Db } from '../../../platform/db/tables.ts'
import { append } from '../../../platform/events/journal.ts'
import { unstorable, unstorableIn } from '../../../platform/text/storable.ts'
import { domainOf } from '../rules.ts'
import {
  changeAddresses,
  type OfficialAddress,
  placesOfOffices,
  storedAddresses,
} from './directory.store.ts'
import { readRecords } from './read.ts'
import { readRecord } from './record.ts'

export type Report = {
  isDryRun: boolean
  territories: number
  added: number
  removed: number
  unchanged: number
  /** Records that are not of a local authority, and those of its secondary offices. */
  otherOffices: number
  delegatedTownHalls: number
  refused: { name: string; cause: string }[]
}

type Found = Pick<Report, 'otherOffices' | 'delegatedTownHalls' | 'refused'> & {
  emails: Map<string, Set<string>>
}

/**
 * Repeatable. A territory that the file names gets the file's addresses and loses others, since an
 * address that is no longer official proves nothing; one that the file does not name keeps its own.
 */
export async function importDirectory(
  db: Db,
  { path, isDryRun, now }: { path: string; isDryRun: boolean; now: Date },
): Promise<Report> {
  const { emails, ...found } = await collect(db, path)
  const wanted = [...emails].flatMap(([territory_id, list]) =>
    [...list].map((email) => ({ territory_id, email, domain: domainOf(email) })),
  )
  const counts = await db.transaction().execute(async (trx) => {
    const stored = (await storedAddresses(trx)).filter((row) => emails.has(row.territory_id))
    const [before, after] = [keysOf(stored), keysOf(wanted)]
    const added = wanted.filter((row) => !before.has(keyOf(row)))
    const removed = stored.filter((row) => !after.has(keyOf(row)))
    const changes = { added: added.length, removed: removed.length }
    if (!isDryRun && added.length + removed.length > 0) {
      await changeAddresses(trx, { added, removed })
      const at = now.toISOString()
      const event = { kind: 'official_addresses.imported' as const, subject: 'directory' }
      await append(trx, [{ ...event, participantId: null, data: changes, at }])
    }
    return { ...changes, unchanged: stored.length - removed.length }
  })
  return { isDryRun, territories: emails.size, ...counts, ...found }
}

async function collect(db: Db, path: string): Promise<Found> {
  const placeOf = await placesOfOffices(db)
  const found: Found = { emails: new Map(), otherOffices: 0, delegatedTownHalls: 0, refused: [] }
  let place = 0
  for await (const value of readRecords(path)) {
    place += 1
    if (unstorableIn(value)) {
      found.refused.push({ name: `fiche ${place}`, cause: unstorable })
      continue
    }
    const reading = readRecord(value)
    if (reading.says === 'refused') found.refused.push({ name: reading.name, cause: reading.cause })
    else if (reading.says === 'nothing') {
      if (reading.because === 'other_office') found.otherOffices += 1
      else found.delegatedTownHalls += 1
    } else keep(found, reading, placeOf(reading.office))
  }
  return found
}

type Addresses = Extract<ReturnType<typeof readRecord>, { says: 'addresses' }>

function keep({ emails, refused }: Found, reading: Addresses, territoryId: string | undefined) {
  const { name, office, unreadable } = reading
  for (const text of unreadable) refused.push({ name, cause: `adresse illisible : « ${text} »` })
  if (!territoryId) refused.push({ name, cause: `collectivité inconnue : ${office.code}` })
  // Nothing readable is no news: the addresses known before still hold.
  else if (reading.emails.length > 0 || unreadable.length === 0) {
    const list = emails.get(territoryId) ?? new Set()
    emails.set(territoryId, list)
    for (const email of reading.emails) list.add(email)
  }
}

function keyOf({ territory_id, email }: OfficialAddress) {
  return `${territory_id} ${email}`
}

function keysOf(rows: OfficialAddress[]) {
  return new Set(rows.map(keyOf))
}
