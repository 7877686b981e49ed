// A grouping joins the working groups of a kept proposal, in its first-party window.

import type { IntentKind } from '../../intents/kind.ts'
import { doneByAnother } from '../../intents/outcome.ts'
import { paths } from '../../platform/paths.ts'
import { checkEngagement, confirmEngagements, mayBeReferent } from '../engagements/engage.ts'
import { describeMembership } from './describe.ts'
import { membership } from './engagement.ts'
import { WorkingGroupMembershipIntent } from './intents.ts'
import { findMember } from './members-store.ts'
import { requireJoiningTerritory } from './rules.ts'

export const workingGroupMembership: IntentKind<WorkingGroupMembershipIntent> = {
  name: 'working_group_membership',
  schema: WorkingGroupMembershipIntent,
  read: ({ proposition }) => ({ proposalId: proposition }),
  again: ({ proposalId }) => paths.joinWorkingGroup(proposalId),
  takeBack: {
    text: 'Quitter les groupes de travail',
    at: ({ proposalId }) => paths.leaveWorkingGroup(proposalId),
  },
  asks: { inNameOf: 'territory', contact: true },

  check: checkEngagement,
  describe: describeMembership,

  async already(db, { proposalId }, by) {
    const row = await findMember(db, proposalId, by.territory.id)
    return doneByAnother(row, 'territory_already_member', by)
  },

  async ruleAgainst(db, prepared, { territory }) {
    return (await mayBeReferent(db, prepared, territory)) ? 'member_by_right' : undefined
  },

  confirm: (trx, acts, tools) =>
    confirmEngagements(trx, acts, tools, {
      engagement: membership,
      requireTerritory: requireJoiningTerritory,
      rowOf: (common) => common,
    }),
}
