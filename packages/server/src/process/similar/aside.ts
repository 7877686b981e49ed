// Sets a suggested group aside for the whole team, and takes it back.
import { createHash } from 'node:crypto'
import type { Author } from '../../people/staff/author.ts'
import { fromJson, toJson } from '../../platform/db/json.ts'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { asideOf, countOfConsultation, deleteAside, insertAside } from './aside-store.ts'
import { isHiddenBy } from './rules.ts'

type Group = { consultationId: string; contributions: string[] }

export type Aside = { id: string; members: string[]; by: { id: string; name: string }; at: string }

export async function asides(db: Db | Trx, consultationId: string): Promise<Aside[]> {
  const rows = await asideOf(db, consultationId)
  return rows.map(({ id, members, staff_id, name, at }) => ({
    id,
    members: fromJson(members),
    by: { id: staff_id, name },
    at,
  }))
}

export const hiding = (all: readonly Aside[], contributions: readonly string[]) =>
  all.filter(({ members }) => isHiddenBy(members, contributions))

/** Who did it, and when: whoever comes second learns that it was done. */
export async function setAside(trx: Trx, { consultationId, contributions }: Group, author: Author) {
  const known = await countOfConsultation(trx, consultationId, contributions)
  if (known < contributions.length) refuse('contribution_not_found')
  const there = async () => hiding(await asides(trx, consultationId), contributions)[0]
  const before = await there()
  if (before) return before
  const members = contributions.toSorted()
  await insertAside(trx, {
    id: idOf(consultationId, members),
    consultation_id: consultationId,
    members: toJson(members),
    staff_id: author.staffId,
    at: author.at,
  })
  // Someone may have put the same one at the same moment.
  return (await there()) ?? refuse('changed_meanwhile')
}

/** Of whatever hides it: a group may have been set aside twice, with another member each time. */
export async function takeBack(trx: Trx, { consultationId, contributions }: Group) {
  const found = hiding(await asides(trx, consultationId), contributions)
  await deleteAside(
    trx,
    found.map(({ id }) => id),
  )
  return found.length > 0
}

function idOf(consultationId: string, members: string[]) {
  return createHash('sha256')
    .update([consultationId, ...members].join(' '))
    .digest('base64url')
}
