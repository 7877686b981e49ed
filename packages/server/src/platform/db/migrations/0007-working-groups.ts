// Working groups of kept proposals: the groups, the groupings that joined, and their meetings.
import type { Kysely } from 'kysely'
import { type Dialect, tableMaker } from '../schema.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const table = tableMaker(db, dialect)
  await table('working_groups', {
    id: 'text primary key',
    proposal_id: 'text',
    title: 'text',
    purpose: 'text',
    version: 'integer',
    created_at: 'text',
    ended_at: 'text?',
    changed_by: 'text',
    changed_at: 'text',
  })
  await table(
    'working_group_members',
    {
      proposal_id: 'text',
      territory_id: 'text',
      contact: 'text?',
      participant_id: 'text?',
      evidence: 'text',
      intent_id: 'text? unique',
      site_key: 'text?',
      receipt: 'text unique',
      recorded_at: 'text',
    },
    ['proposal_id', 'territory_id'],
  )
  await table('meetings', {
    id: 'text primary key',
    group_id: 'text',
    title: 'text',
    starts_at: 'text',
    ends_at: 'text',
    place: 'text?',
    video_url: 'text?',
    video_public: 'integer',
    agenda: 'text',
    minutes: 'text',
    minutes_public: 'integer',
    cancelled_at: 'text?',
    cancel_reason: 'text?',
    version: 'integer',
    created_at: 'text',
    changed_by: 'text',
    changed_at: 'text',
  })
  const indexes: Record<string, [string, string[]]> = {
    working_groups_by_proposal: ['working_groups', ['proposal_id', 'title', 'id']],
    meetings_by_group: ['meetings', ['group_id', 'starts_at', 'id']],
    meetings_by_start: ['meetings', ['starts_at']],
  }
  for (const [name, [on, by]] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on(on).columns(by).execute()
  }
}
