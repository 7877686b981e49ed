// Traces are added at the end of their table, and one index finds both a mailbox and its numbered likes.
import { type Kysely, sql } from 'kysely'
import { type Dialect, tableMaker } from '../platform/db/table-maker.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await sql`alter table act_traces rename to former_traces`.execute(db)
  for (const sign of ['block', 'mailbox', 'numbered'])
    await sql`drop index ${sql.ref(`act_traces_by_${sign}`)}`.execute(db)
  const columns = {
    receipt: 'text',
    proposal_id: 'text',
    participant_id: 'text',
    at: 'text',
    block: 'text?',
    mailbox: 'text',
    numbered: 'text?',
    disposable: 'text?',
  } as const
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)))
  // No key: nothing looks for one trace, and each act would pay for finding its place at random.
  await tableMaker(db, dialect)('act_traces', {
    columns,
    indexes: { act_traces_by_block: ['block', 'at'] },
  })
  await sql`insert into act_traces (${names}) select ${names} from former_traces order by at`.execute(
    db,
  )
  await sql`drop table former_traces`.execute(db)
  await sql`create index act_traces_by_family on act_traces (coalesce(numbered, mailbox), at)`.execute(
    db,
  )
}
