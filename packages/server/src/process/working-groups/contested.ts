// Groupings that someone without the right to had joined to working groups: out, and back in.

import { markGivenBack, markWithdrawn } from '../../intents/store.ts'
import type { Trx } from '../../platform/db/database.ts'
import { append } from '../../platform/events/journal.ts'
import { deleteMembersBy, type GroupMemberRow, insertMember } from './members-store.ts'

type By = { participantId: string; territoryId: string; receipt?: string | undefined }
type Maker = { staffId: string; at: string; territory: string }

export async function takeOutMembers(trx: Trx, by: By, maker: Maker): Promise<GroupMemberRow[]> {
  const rows = await deleteMembersBy(trx, by)
  await markWithdrawn(trx, rows)
  await record(trx, 'working_group.left', rows, maker)
  return rows
}

/** Those whose place another agent has taken meanwhile stay out. */
export async function giveBackMembers(trx: Trx, rows: GroupMemberRow[], maker: Maker) {
  const back: GroupMemberRow[] = []
  for (const row of rows) if ((await insertMember(trx, row)).isNew) back.push(row)
  await markGivenBack(trx, back)
  await record(trx, 'working_group.joined', back, maker)
}

type Kind = 'working_group.left' | 'working_group.joined'

async function record(trx: Trx, kind: Kind, rows: GroupMemberRow[], maker: Maker) {
  await append(
    trx,
    rows.map((row) => ({
      kind,
      subject: row.proposal_id,
      participantId: row.participant_id,
      staffId: maker.staffId,
      at: maker.at,
      data: {
        receipt: row.receipt,
        territoryId: row.territory_id,
        territory: maker.territory,
        site: row.site_key,
      },
    })),
  )
}
