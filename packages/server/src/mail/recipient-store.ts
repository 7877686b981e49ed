// What is known of those a mail goes to: their language, and whether their mailbox still works.
import type { Db, Trx } from '../platform/db/tables.ts'
import type { Language } from '../platform/language/language.ts'
import { isMailboxDead } from './rules.ts'

export type Recipient = { language: Language; isDead: boolean }

export async function recipientsOf(db: Db, ids: string[]) {
  const settings = await db
    .selectFrom('mail_settings')
    .select(['participant_id', 'language', 'resumed_at'])
    .where('participant_id', 'in', ids)
    .execute()
  const visits = await db
    .selectFrom('participant_visits')
    .selectAll()
    .where('participant_id', 'in', ids)
    .execute()
  const bounces = await db
    .selectFrom('mail_bounces')
    .select(['participant_id', 'at'])
    .where('participant_id', 'in', ids)
    .where('severity', '=', 'hard')
    .execute()
  const chosen = new Map(settings.map((row) => [row.participant_id, row]))
  const visited = new Map(visits.map((row) => [row.participant_id, row]))
  const bounced = Map.groupBy(bounces, (row) => row.participant_id)
  return (id: string): Recipient => {
    const proofs = [visited.get(id)?.verified_at, chosen.get(id)?.resumed_at]
    const provedAt =
      proofs
        .filter((at) => at != null)
        .sort()
        .at(-1) ?? null
    return {
      language: chosen.get(id)?.language ?? visited.get(id)?.language ?? 'fr',
      isDead: isMailboxDead(
        (bounced.get(id) ?? []).map(({ at }) => at),
        provedAt,
      ),
    }
  }
}

export async function titlesIn(db: Db | Trx, table: 'proposals' | 'consultations', ids: string[]) {
  if (ids.length === 0) return []
  const rows = await db.selectFrom(table).select(['id', 'title']).where('id', 'in', ids).execute()
  return rows.map(({ id, title }): [string, string] => [id, title])
}

export async function serviceNames(db: Db | Trx, ids: string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('services')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  return rows.map(({ id, name }): [string, string] => [id, name])
}
