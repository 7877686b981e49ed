// The elements' files of each version served, so that pages which pin one still find it after an upgrade.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  await table('widget_files', { version: 'text', name: 'text', content: 'text' }, [
    'version',
    'name',
  ])
}
