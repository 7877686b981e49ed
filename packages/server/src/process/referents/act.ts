// Signing a territory up as referent of a kept proposal.

import type { IntentKind } from '../../intents/kind.ts'
import { doneByAnother } from '../../intents/outcome.ts'
import { paths } from '../../platform/paths.ts'
import { checkEngagement, confirmEngagements, mayBeReferent } from '../engagements/engage.ts'
import { describeReferent } from './describe.ts'
import { referentEngagement } from './engagement.ts'
import { ReferentIntent } from './intents.ts'
import { requireReferentTerritory } from './rules.ts'
import { findReferent } from './store.ts'

export const referent: IntentKind<ReferentIntent> = {
  name: 'referent',
  schema: ReferentIntent,
  read: ({ proposition, ...rest }) => ({
    proposalId: proposition,
    coBuild: rest['co-construire'] === 'oui',
    experiment: rest.experimenter === 'oui',
  }),
  again: ({ proposalId }) => paths.referent(proposalId),
  takeBack: {
    text: 'Retirer cet engagement',
    at: ({ proposalId }) => paths.referentWithdrawal(proposalId),
  },
  asks: { inNameOf: 'territory', contact: true },

  check: checkEngagement,
  describe: describeReferent,

  async already(db, { proposalId }, by) {
    const row = await findReferent(db, proposalId, by.territory.id)
    return doneByAnother(row, 'territory_already_referent', by)
  },

  async ruleAgainst(db, prepared, { territory }) {
    return (await mayBeReferent(db, prepared, territory))
      ? undefined
      : 'grouping_cannot_be_referent'
  },

  confirm: (trx, acts, tools) =>
    confirmEngagements(trx, acts, tools, {
      engagement: referentEngagement,
      requireTerritory: requireReferentTerritory,
      rowOf: (common, { coBuild, experiment }) => ({
        ...common,
        co_build: coBuild ? 1 : 0,
        experiment: experiment ? 1 : 0,
      }),
    }),
}
