// Reply templates that the team wrote; the built-in ones are in replies.ts.
import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../platform/db/database.ts'
import type { ReplyOutcome } from './replies.ts'

export type TemplateTables = {
  reply_templates: {
    id: string
    outcome: ReplyOutcome
    title: string
    body: string
    version: number
    retired_at: string | null
    changed_by: string
    changed_at: string
  }
}

export type TemplateRow = Selectable<TemplateTables['reply_templates']>

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
  const { numUpdatedRows } = await trx
    .updateTable('reply_templates')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
