// Brings official addresses to what the public directory says, for the territories that it names.

import type { Db } from '../../../platform/db/tables.ts'
import { append } from '../../../platform/events/journal.ts'
import { unstorable, unstorableIn } from '../../../platform/text/storable.ts'
import { UnreadableFile } from '../../../platform/text/unreadable-file.ts'
import { domainOf } from '../rules.ts'
import {
  changeAddresses,
  type OfficialAddress,
  type PlaceOfOffice,
  placesOfOffices,
  storedAddresses,
} from './directory.store.ts'
import { readRecords } from './read.ts'
import { readRecord } from './record.ts'
import { isBesideIn } from './town-hall.ts'

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

type Found = Pick<Report, 'otherOffices' | 'delegatedTownHalls' | 'refused'>

/** What one record tells of a territory; of several town halls of one commune, the likeliest are its. */
type Told = { likelihood: number; emails: string[]; isNews: boolean }
type Collected = Found & { told: Map<string, Told[]>; localAuthorities: number }

/**
 * Repeatable. A territory that the file names gets the file's addresses and loses others, since an
 * address that is no longer official proves nothing; one that the file does not name keeps its own.
 */
export async function importDirectory(
  db: Db,
  { path, isDryRun, now }: { path: string; isDryRun: boolean; now: Date },
): Promise<Report> {
  const { told, localAuthorities, ...found } = await collect(db, path)
  if (localAuthorities === 0) throw new UnreadableFile(nothingIn(path, found))
  const emails = likeliest(told, found)
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

async function collect(db: Db, path: string): Promise<Collected> {
  const placeOf = await placesOfOffices(db)
  const found: Collected = {
    told: new Map(),
    localAuthorities: 0,
    otherOffices: 0,
    delegatedTownHalls: 0,
    refused: [],
  }
  let place = 0
  for await (const value of readRecords(path)) {
    place += 1
    if (unstorableIn(value)) {
      found.refused.push({ name: `fiche ${place}`, cause: unstorable })
      continue
    }
    const reading = readRecord(value)
    if (reading.says === 'refused') found.refused.push({ name: reading.name, cause: reading.cause })
    else if (reading.says === 'nothing' && reading.because === 'other_office')
      found.otherOffices += 1
    else {
      found.localAuthorities += 1
      if (reading.says === 'nothing') found.delegatedTownHalls += 1
      else keep(found, reading, placeOf)
    }
  }
  return found
}

type Addresses = Extract<ReturnType<typeof readRecord>, { says: 'addresses' }>
type PlaceOf = Awaited<ReturnType<typeof placesOfOffices>>

function keep(found: Collected, reading: Addresses, placeOf: PlaceOf) {
  const { name, office, unreadable, emails, standsIn } = reading
  const { told, refused } = found
  const place = placeOf(office)
  if (!place) {
    refused.push({ name, cause: `collectivité inconnue : ${office.code}` })
    return
  }
  const where = standsIn ? placeOf({ kind: 'commune', code: standsIn }) : undefined
  if (where && where.id !== place.id) {
    refused.push({ name, cause: `deux communes : ${office.code} et ${standsIn}` })
    return
  }
  if (office.kind === 'commune' && (isBeside(reading, place) || where?.isOfNamedOther)) {
    found.delegatedTownHalls += 1
    return
  }
  for (const text of unreadable) refused.push({ name, cause: `adresse illisible : « ${text} »` })
  told.set(place.id, [
    ...(told.get(place.id) ?? []),
    {
      likelihood: likelihoodOf(reading, place),
      emails,
      // Nothing readable is no news: the addresses known before still hold.
      isNews: emails.length > 0 || unreadable.length === 0,
    },
  ])
}

/** By a code that is not the commune's own, or a name that is another's than its own. */
function isBeside({ places }: Addresses, place: PlaceOfOffice) {
  const { name, others, isOther, isOfNamedOther } = place
  if (isOfNamedOther) return true
  if (places.includes(name)) return false
  if (isOther) return true
  return places.some((one) => others.has(one) || isBesideIn(one))
}

function likelihoodOf({ office, places, siren, isFirst }: Addresses, place: PlaceOfOffice) {
  if (office.kind !== 'commune') return 0
  const isItsOwn = siren !== undefined && siren === place.siren
  return (places.includes(place.name) ? 4 : 0) + (isItsOwn ? 2 : 0) + (isFirst ? 1 : 0)
}

/** Addresses by territory; town halls that are less likely its own are counted with those beside it. */
function likeliest(told: Collected['told'], found: Found) {
  const emails = new Map<string, Set<string>>()
  for (const [territoryId, records] of told) {
    const most = Math.max(...records.map(({ likelihood }) => likelihood))
    const own = records.filter(({ likelihood }) => likelihood === most)
    found.delegatedTownHalls += records.length - own.length
    if (own.some(({ isNews }) => isNews))
      emails.set(territoryId, new Set(own.flatMap((one) => one.emails)))
  }
  return emails
}

function nothingIn(path: string, { otherOffices, refused }: Found) {
  const count = otherOffices + refused.length
  const what =
    count === 0
      ? 'aucune fiche'
      : `aucune fiche de mairie, d’EPCI, de département ni de région, parmi ${count}`
  return `${path} n’est pas un fichier de l’annuaire qui serve : il ne contient ${what}. Téléchargez-le de nouveau.`
}

function keyOf({ territory_id, email }: OfficialAddress) {
  return `${territory_id} ${email}`
}

function keysOf(rows: OfficialAddress[]) {
  return new Set(rows.map(keyOf))
}
