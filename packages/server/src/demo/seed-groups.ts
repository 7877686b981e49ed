// Rows of the demonstration's working group.

import { demoGroup } from '@parvis/demo-data'
import type { Ids } from '../platform/ids.ts'
import type { SeedRows } from './seed-store.ts'

type Rows = Pick<SeedRows, 'working_groups' | 'working_group_members' | 'meetings'>

/** `staffId`: the member of the team who keeps them. */
export function groupRows(day: (days: number) => Date, ids: Ids, staffId: string): Rows {
  const { id, proposalId, title, purpose, members, meetings } = demoGroup
  const at = day(-5).toISOString()
  const kept = { version: 1, created_at: at, changed_by: staffId, changed_at: at }
  return {
    working_groups: [{ id, proposal_id: proposalId, title, purpose, ended_at: null, ...kept }],
    working_group_members: members.map((territory) => ({
      proposal_id: proposalId,
      territory_id: territory,
      contact: null,
      participant_id: null,
      evidence: 'staff_decision',
      intent_id: null,
      site_key: null,
      receipt: ids.receipt(),
      recorded_at: at,
    })),
    meetings: meetings.map(({ inDays, place, videoUrl, agenda, minutes, ...meeting }) => ({
      id: ids.uuid(),
      group_id: id,
      title: meeting.title,
      starts_at: atTen(day(inDays), 0),
      ends_at: atTen(day(inDays), 2),
      place,
      video_url: videoUrl,
      video_public: 0,
      agenda,
      minutes,
      minutes_public: minutes ? 1 : 0,
      cancelled_at: null,
      cancel_reason: null,
      ...kept,
    })),
  }
}

/** Near ten in the morning in France, whatever the season. */
function atTen(date: Date, later: number) {
  return `${date.toISOString().slice(0, 10)}T${String(9 + later).padStart(2, '0')}:00:00.000Z`
}
