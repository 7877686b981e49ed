// Everything that someone did in a territory's name, taken out of the counts and given back.

import { giveBackRequests, takeOutRequests } from '../../catalogue/requests/contested.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { giveBackReferents, takeOutReferents } from '../../process/referents/contested.ts'
import { giveBackSupports, takeOutSupports } from '../../process/supports/contested.ts'
import { giveBackMembers, takeOutMembers } from '../../process/working-groups/contested.ts'
import { keepWithdrawals, takeWithdrawals } from './store.ts'
import type { Withdrawn } from './tables.ts'

type By = { participantId: string; territoryId: string; receipt?: string | undefined }
type Maker = { staffId: string; at: string; reason: string; territory: string }

/** Kept as they were, so that a decision that was wrong can be undone. */
export async function takeOutActs(trx: Trx, caseId: string, by: By, maker: Maker) {
  const kept: Withdrawn[] = [
    ...(await takeOutSupports(trx, by, maker)).map((support) => ({ support })),
    ...(await takeOutReferents(trx, by, maker)).map((referent) => ({ referent })),
    ...(await takeOutRequests(trx, by, maker)).map((request) => ({ request })),
    ...(await takeOutMembers(trx, by, maker)).map((member) => ({ member })),
  ]
  await keepWithdrawals(trx, caseId, kept)
}

/** Two contests of one person: what the first took out stays out with the other. */
export async function leaveActsTo(trx: Trx, other: { id: string }, caseId: string) {
  await keepWithdrawals(trx, other.id, await takeWithdrawals(trx, caseId))
}

export async function giveBackActs(trx: Trx, caseId: string, maker: Maker) {
  const kept = await takeWithdrawals(trx, caseId)
  const supports = kept.flatMap((one) => ('support' in one ? one.support : []))
  const referents = kept.flatMap((one) => ('referent' in one ? one.referent : []))
  const requests = kept.flatMap((one) => ('request' in one ? one.request : []))
  const members = kept.flatMap((one) => ('member' in one ? one.member : []))
  await giveBackSupports(trx, supports, maker)
  await giveBackReferents(trx, referents, maker)
  await giveBackRequests(trx, requests, maker)
  await giveBackMembers(trx, members, maker)
}
