// Reply templates that the team wrote; the built-in ones are in replies.ts.

import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/tables.ts'
import { updateAtVersion } from '../../platform/db/versioned.ts'
import type { ModerationTables } from './tables.ts'

export type TemplateRow = Selectable<ModerationTables['reply_templates']>

export async function allTemplates(db: Db) {
  return db.selectFrom('reply_templates').selectAll().orderBy('title').orderBy('id').execute()
}

export async function findTemplate(db: Db | Trx, id: string) {
  return db.selectFrom('reply_templates').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertTemplate(trx: Trx, row: TemplateRow) {
  await trx.insertInto('reply_templates').values(row).execute()
}

/** Answers false when the version has moved. */
export async function updateTemplate(trx: Trx, { id, version, ...values }: TemplateRow) {
  return updateAtVersion(trx.updateTable('reply_templates').set(values), { id, version })
}
