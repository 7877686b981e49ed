// Tokens with which programs of the team speak to the API.

import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import type { StaffTables } from './tables.ts'

export async function insertToken(trx: Trx, token: Selectable<StaffTables['staff_tokens']>) {
  await trx.insertInto('staff_tokens').values(token).execute()
}

export async function findByToken(db: Db, tokenHash: string, now: string) {
  return db
    .selectFrom('staff_tokens')
    .innerJoin('staff_members', 'staff_members.id', 'staff_tokens.staff_id')
    .select(['staff_members.id', 'staff_members.name', 'staff_members.roles'])
    .select(['staff_tokens.is_dangerous', 'staff_tokens.expires_at', 'staff_tokens.used_at'])
    .where('staff_tokens.token_hash', '=', tokenHash)
    .where('staff_tokens.expires_at', '>', now)
    .where('staff_members.ended_at', 'is', null)
    .executeTakeFirst()
}

/** Of several requests at once, one writes it. */
export async function touchToken(db: Db, tokenHash: string, { at, before }: Touch) {
  await db
    .updateTable('staff_tokens')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .where((row) => row.or([row('used_at', 'is', null), row('used_at', '<=', before)]))
    .execute()
}

type Touch = { at: string; before: string }

/** Each token with the program that it lets in, the last made first; of one, if it is named. */
export async function programRows(db: Db | Trx, id?: string) {
  let query = db
    .selectFrom('staff_tokens')
    .innerJoin('staff_members', 'staff_members.id', 'staff_tokens.staff_id')
    .leftJoin('staff_members as makers', 'makers.id', 'staff_tokens.made_by')
    .select(['staff_members.id', 'staff_members.name', 'staff_members.roles'])
    .select(['staff_tokens.is_dangerous', 'staff_tokens.created_at', 'staff_tokens.expires_at'])
    .select(['staff_tokens.made_by', 'staff_tokens.used_at', 'makers.name as maker'])
  if (id) query = query.where('staff_tokens.staff_id', '=', id)
  return query
    .orderBy('staff_tokens.created_at', 'desc')
    .orderBy('staff_tokens.token_hash')
    .execute()
}

export async function deleteTokensOf(trx: Trx, staffId: string) {
  await trx.deleteFrom('staff_tokens').where('staff_id', '=', staffId).execute()
}

/** Until when each member's longest token holds. */
export async function tokensUntil(db: Db, now: string) {
  const rows = await db
    .selectFrom('staff_tokens')
    .select('staff_id')
    .select((row) => row.fn.max('expires_at').as('until'))
    .where('expires_at', '>', now)
    .groupBy('staff_id')
    .execute()
  return new Map(rows.map(({ staff_id, until }) => [staff_id, until]))
}
