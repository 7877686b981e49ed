// Being a referent, as an engagement of a territory: with what it offers to do.

import type { Engagement } from '../engagements/engagement.ts'
import { deleteReferent, deleteReferentsBy, insertReferent, type ReferentRow } from './store.ts'

export const referentEngagement: Engagement<ReferentRow> = {
  insert: insertReferent,
  remove: deleteReferent,
  removeBy: deleteReferentsBy,
  began: (told, row) => ({ kind: 'referent.signed_up', data: { ...told, ...offerOf(row) } }),
  ended: (told, row) => ({
    kind: 'referent.withdrawn',
    data: { ...told, ...(row && offerOf(row)) },
  }),
  refusals: { taken: 'territory_already_referent', none: 'referent_not_found' },
  contestedAs: 'referent',
}

const offerOf = ({ co_build, experiment }: ReferentRow) => ({
  coBuild: co_build === 1,
  experiment: experiment === 1,
})
