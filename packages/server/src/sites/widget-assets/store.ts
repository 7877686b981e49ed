// The elements' files of every version that was ever served: pages that pin one must find it for years.
import type { Db } from '../../platform/db/database.ts'
import type { Release } from './release.ts'

export type ReleaseTables = {
  widget_files: { version: string; name: string; content: string }
}

export async function findFile(db: Db, version: string, name: string) {
  const row = await db
    .selectFrom('widget_files')
    .select('content')
    .where('version', '=', version)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.content
}

export async function filesOf(db: Db, version: string) {
  const rows = await db
    .selectFrom('widget_files')
    .select(['name', 'content'])
    .where('version', '=', version)
    .orderBy('name')
    .execute()
  return new Map(rows.map(({ name, content }) => [name, content]))
}

/** The latest content of a version wins: what is built anew without a new number is in development. */
export async function keepFiles(db: Db, { version, files }: Release) {
  const rows = [...files].map(([name, content]) => ({ version, name, content }))
  await db
    .insertInto('widget_files')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['version', 'name'])
        .doUpdateSet((is) => ({ content: is.ref('excluded.content') })),
    )
    .execute()
}
