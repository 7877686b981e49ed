// Everything that someone did in a territory's name, taken out of the counts and given back.

import { giveBackRequests, takeOutRequests } from '../../catalogue/requests/contested.ts'
import type { ActsOf, Contest } from '../../people/mandates/contested.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { giveBack, takeOut } from '../../process/engagements/contested.ts'
import { referentEngagement } from '../../process/referents/engagement.ts'
import { giveBackSupports, takeOutSupports } from '../../process/supports/contested.ts'
import { membership } from '../../process/working-groups/engagement.ts'
import { keepWithdrawals, takeWithdrawals } from './store.ts'
import type { Withdrawn } from './tables.ts'

/** Kept as they were, so that a decision that was wrong can be undone. */
export async function takeOutActs(trx: Trx, caseId: string, by: ActsOf, contest: Contest) {
  const kept: Withdrawn[] = [
    ...(await takeOutSupports(trx, by, contest)).map((support) => ({ support })),
    ...(await takeOut(trx, referentEngagement, { acts: by, contest })).map((referent) => ({
      referent,
    })),
    ...(await takeOutRequests(trx, by, contest)).map((request) => ({ request })),
    ...(await takeOut(trx, membership, { acts: by, contest })).map((member) => ({ member })),
  ]
  await keepWithdrawals(trx, caseId, kept)
}

/** Two contests of one person: what the first took out stays out with the other. */
export async function leaveActsTo(trx: Trx, other: { id: string }, caseId: string) {
  await keepWithdrawals(trx, other.id, await takeWithdrawals(trx, caseId))
}

export async function giveBackActs(trx: Trx, caseId: string, contest: Contest) {
  const kept = await takeWithdrawals(trx, caseId)
  const supports = kept.flatMap((one) => ('support' in one ? one.support : []))
  const referents = kept.flatMap((one) => ('referent' in one ? one.referent : []))
  const requests = kept.flatMap((one) => ('request' in one ? one.request : []))
  const members = kept.flatMap((one) => ('member' in one ? one.member : []))
  await giveBackSupports(trx, supports, contest)
  await giveBack(trx, referentEngagement, { rows: referents, contest })
  await giveBackRequests(trx, requests, contest)
  await giveBack(trx, membership, { rows: members, contest })
}
