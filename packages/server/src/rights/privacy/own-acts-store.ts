// What someone has done that they may still withdraw, or follow, with the name of what it is about.
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'

export type OwnAct = {
  kind: 'support' | 'referent' | 'working_group' | 'service' | 'diagnosis' | 'contribution'
  /** Of the proposal, service, territory or contribution that it is about. */
  id: string
  title: string
  /** In whose name; null for oneself. */
  territory: string | null
  at: string
}

/** The newest first. */
export async function ownActs(db: Db, participantId: string): Promise<OwnAct[]> {
  const proposalActs = [
    ['support', 'supports'],
    ['referent', 'referents'],
    ['working_group', 'working_group_members'],
  ] as const
  const parts = [
    ...proposalActs.map(
      ([kind, table]) => sql`select ${sql.lit(kind)} as kind, proposals.id, proposals.title,
        territories.name as territory, own.recorded_at as at
        from ${sql.table(table)} as own join proposals on proposals.id = own.proposal_id
        left join territories on territories.id = own.territory_id
        where own.participant_id = ${participantId}`,
    ),
    sql`select own.kind, own.subject as id, coalesce(services.name, territories.name) as title,
      territories.name as territory, own.recorded_at as at
      from requests as own join territories on territories.id = own.territory_id
      left join services on services.id = own.subject
      where own.participant_id = ${participantId} and own.live_key is not null`,
    sql`select 'contribution' as kind, id, title, null as territory, received_at as at
      from contributions where participant_id = ${participantId}`,
  ]
  const union = sql.join(parts, sql` union all `)
  const { rows } = await sql<OwnAct>`select * from (${union}) as own order by at desc, id`.execute(
    db,
  )
  return rows
}
