// Marks contributions that look like those given just before, by the rules for supports. It only marks.

import type { Act } from '../../intents/kind.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { hashToken } from '../../platform/secrets.ts'
import type { SuspicionRules } from '../../platform/settings/suspicion.ts'
import { insertMarks } from '../look-alikes/marks-store.ts'
import { suspectedAmong, type Traced } from '../look-alikes/suspect.ts'
import type { ContributionIntent } from './intents.ts'
import { usualByAuthor } from './rules.ts'

export type Received = { act: Act<ContributionIntent>; id: string }

type Marking = {
  rules: SuspicionRules
  /** When each author's came, within a day, these included. */
  sent: Map<string, string[]>
}

export async function markSuspicious(trx: Trx, received: Received[], { rules, sent }: Marking) {
  // As for supports: a territory's right, or a civil identity, was proved.
  const doubtful = received.filter(({ act }) => !act.capacity && act.proof === 'email')
  const suspected = await suspectedAmong(trx, doubtful.flatMap(toTrace), rules)
  await insertMarks(
    trx,
    received.flatMap(({ act, id }) => {
      const found = suspected.get(act.receipt) ?? oneOfMany(act, sent)
      if (!found) return []
      return [{ contribution_id: id, rule: found.rule, group_key: found.groupKey, at: act.at }]
    }),
  )
}

/** Whatever was proved: an agent who sends many may well be right, and the team reads them together. */
function oneOfMany({ participantId, at }: Act, sent: Map<string, string[]>) {
  if (!isOneOfMany({ participantId }, sent)) return undefined
  const author = hashToken(`${participantId} ${at.slice(0, 10)}`).slice(0, 22)
  return { rule: 'same_author' as const, groupKey: `same_author.${author}` }
}

/** Received, and public only once the team has read it, even where others are public at once. */
export function isOneOfMany({ participantId }: Pick<Act, 'participantId'>, sent: Marking['sent']) {
  return (sent.get(participantId)?.length ?? 0) > usualByAuthor
}

function toTrace({ act }: Received): Traced[] {
  const { receipt, participantId, prepared, signs, at } = act
  if (!signs) return []
  // Beside the proposals: contributions of one consultation are compared with each other.
  const proposal_id = `contributions of ${prepared.consultationId}`
  return [{ ...signs, receipt, participant_id: participantId, proposal_id, at }]
}
