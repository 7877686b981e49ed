// The team's decisions on the demonstration's contributions: with history, so that each can be undone.

import { demoContributions } from '@parvis/demo-data'
import { toJson } from '../platform/db/json.ts'
import type { NewContribution } from '../process/contributions/store.ts'
import { firstProgrammeRows } from '../process/moderation/programme-store.ts'
import { builtInReplies } from '../process/moderation/replies.ts'
import type { NewAct } from '../process/moderation/store.ts'

export const demoTeam = 'demonstration'

type Given = {
  contributions: NewContribution[]
  lineage: { proposal_id: string; contribution_id: string }[]
}

/** The contributions again, with their outcomes, and the act that made each. */
export function seedDecisions({ contributions, lineage }: Given, now: Date) {
  const decided = contributions.map((row) => decide(row, linksOf(row, lineage), now))
  return {
    contributions: decided.map(({ row }) => row),
    contribution_acts: decided.flatMap(({ act }) => act ?? []),
    programmes: firstProgrammeRows(),
    // Named in the history only: its time has ended, and it has no token.
    staff_members: [
      {
        id: demoTeam,
        name: 'Équipe de la démonstration',
        roles: '',
        created_at: now.toISOString(),
        ended_at: now.toISOString(),
      },
    ],
  }
}

const acts = { redirected: 'redirect', rejected: 'reject', grouped: 'group' } as const

function decide(row: NewContribution, links: string[], now: Date) {
  if (row.state === 'received') return { row: outcome(row, {}), act: undefined }
  const demo = demoContributions.find((one) => one.id === row.id)
  const programme = firstProgrammeRows().find((one) => one.name === demo?.redirectedTo)
  const reason = demo?.rejectionReason ?? null
  const act: NewAct = {
    contribution_id: row.id,
    version: 2,
    act: acts[row.state],
    from_state: 'received',
    to_state: row.state,
    before: toJson([]),
    after: toJson(links),
    programme_id: programme?.id ?? null,
    reason: reason && 'other',
    reason_text: reason,
    why: null,
    reply: builtInReplies[row.state],
    assignee_id: null,
    undoes: null,
    staff_id: demoTeam,
    at: halfway(row.received_at, now),
  }
  return { row: outcome(row, { programme: act.programme_id, reason, version: 2 }), act }
}

type Outcome = { programme?: string | null; reason?: string | null; version?: number }

// Every row names the same columns: they are inserted together.
function outcome(
  row: NewContribution,
  { programme = null, reason = null, version = 1 }: Outcome,
): NewContribution {
  return {
    ...row,
    version,
    programme_id: programme,
    rejection_text: reason,
    rejection_reason: reason && 'other',
  }
}

function linksOf(row: NewContribution, lineage: Given['lineage']) {
  const own = lineage.filter((one) => one.contribution_id === row.id)
  return own.map((one) => one.proposal_id).sort()
}

function halfway(received: string, now: Date) {
  return new Date((Date.parse(received) + now.getTime()) / 2).toISOString()
}
