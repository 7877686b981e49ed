// Sends a decision on one contribution, by the operation of its act.
import {
  assignContribution,
  type DecidedContribution,
  type DecisionInput,
  groupContribution,
  redirectContribution,
  rejectContribution,
  undoContributionDecision,
} from '@parvis/sdk/staff'
import { connection } from '../../server/staff.ts'

export type Versioned = { id: string; version: number }

export function decide(
  { id, version }: Versioned,
  decision: DecisionInput,
  signal?: AbortSignal,
): Promise<DecidedContribution> {
  const options = signal && { signal }
  switch (decision.act) {
    case 'redirect': {
      const { act: _, ...body } = decision
      return redirectContribution(connection, id, { ...body, version }, options)
    }
    case 'reject': {
      const { act: _, ...body } = decision
      return rejectContribution(connection, id, { ...body, version }, options)
    }
    case 'group': {
      const { act: _, ...body } = decision
      return groupContribution(connection, id, { ...body, version }, options)
    }
    case 'assign': {
      const { assigneeId } = decision
      return assignContribution(connection, id, { assigneeId, version }, options)
    }
    case 'undo':
      return undoContributionDecision(connection, id, { version }, options)
  }
}
