// Supports without the two unique indexes that nothing looked up.
import { type Kysely, sql } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

/**
 * Both were random b-trees beside the primary key, which alone says that a supporter counts once;
 * an intent is confirmed once by its own row. Under load they cost a sixth of the rate. SQLite
 * cannot drop a constraint, so the table is made anew, on both engines alike.
 */
export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await tableMaker(db, dialect)(
    'lean_supports',
    {
      proposal_id: 'text',
      supporter: 'text',
      kind: 'text',
      territory_id: 'text?',
      participant_id: 'text?',
      evidence: 'text',
      intent_id: 'text?',
      site_key: 'text?',
      receipt: 'text',
      recorded_at: 'text',
    },
    ['proposal_id', 'supporter'],
  )
  const columns = sql.raw(
    'proposal_id, supporter, kind, territory_id, participant_id, evidence, intent_id, site_key, receipt, recorded_at',
  )
  await sql`insert into lean_supports (${columns}) select ${columns} from supports`.execute(db)
  await db.schema.dropTable('supports').execute()
  await db.schema.alterTable('lean_supports').renameTo('supports').execute()
}
