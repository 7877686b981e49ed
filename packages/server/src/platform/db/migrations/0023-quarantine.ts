// Supports that are held until the team has looked at them, and traces of those given lately.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  await table('act_traces', {
    receipt: 'text primary key',
    proposal_id: 'text',
    participant_id: 'text',
    at: 'text',
    block: 'text?',
    mailbox: 'text',
    numbered: 'text?',
    disposable: 'text?',
  })
  await table(
    'held_supports',
    {
      proposal_id: 'text',
      supporter: 'text',
      participant_id: 'text',
      evidence: 'text',
      intent_id: 'text?',
      site_key: 'text?',
      receipt: 'text unique',
      recorded_at: 'text',
      rule: 'text',
      group_key: 'text',
      state: 'text',
      decided_at: 'text?',
      staff_id: 'text?',
      reason: 'text?',
      version: 'integer',
    },
    ['proposal_id', 'supporter'],
  )
  const indexes: Record<string, [string, string[]]> = {
    act_traces_by_block: ['act_traces', ['block', 'at']],
    act_traces_by_mailbox: ['act_traces', ['mailbox', 'at']],
    act_traces_by_numbered: ['act_traces', ['numbered', 'at']],
    act_traces_by_time: ['act_traces', ['at']],
    act_traces_by_participant: ['act_traces', ['participant_id']],
    held_supports_by_group: ['held_supports', ['group_key', 'recorded_at']],
    held_supports_by_state: ['held_supports', ['state', 'recorded_at']],
    held_supports_by_participant: ['held_supports', ['participant_id']],
  }
  for (const [name, [on, by]] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on(on).columns(by).execute()
  }
}
