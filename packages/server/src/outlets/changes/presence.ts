// Says what a member reads or writes now, and shows it to those who may read it too.
import { retried } from '../../platform/db/retry.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { KnownStaff } from '../../platform/http/team.ts'
import { refuse } from '../../platform/refusal.ts'
import { type ObjectKind, readers } from './objects.ts'
import { dropOlderPresence, dropPresence, keepPresence, presentNow } from './presence-store.ts'
import type { Hearer } from './read.ts'

/** A page says it again every half minute; one that left without a word is gone soon after. */
const presenceLifetime = 45_000
const tabsOfMember = 10

export type Present = {
  by: { id: string; name: string }
  kind: ObjectKind
  id: string
  isWriting: boolean
}

type Said = { tab: string; on: { kind: ObjectKind; id: string } | null; isWriting: boolean }

export async function sayPresent({ database, clock }: Deps, member: KnownStaff, said: Said) {
  const { tab, on, isWriting } = said
  const until = new Date(clock().getTime() + presenceLifetime).toISOString()
  if (!on) {
    await dropPresence(database.db, member.id, tab)
    return { until: null }
  }
  if (!member.isAllowed(readers[on.kind])) refuse('staff_role_missing')
  await retried(database.db, async (trx) => {
    const row = { staff_id: member.id, tab, kind: on.kind, object_id: on.id, until }
    await keepPresence(trx, { ...row, is_writing: isWriting ? 1 : 0 })
    await dropOlderPresence(trx, member.id, tabsOfMember)
  })
  return { until }
}

export async function whoIsPresent(db: Db, now: string): Promise<Present[]> {
  const rows = await presentNow(db, now)
  return rows.map(({ staff_id, name, kind, object_id, is_writing }) => ({
    by: { id: staff_id, name },
    kind,
    id: object_id,
    isWriting: is_writing === 1,
  }))
}

export const presentTo = (hearer: Hearer, all: Present[]) =>
  all.filter(({ kind }) => hearer.isAllowed(readers[kind]))
