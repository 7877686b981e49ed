// May this contribution be shown to anyone?
import type { Contribution } from './contract.ts'

/** A contribution is public once the team has read it, unless the consultation says at once; one of many by one person is read first. */
export function isPublic(
  state: Contribution['state'],
  publicOnReceipt: boolean,
  { awaitsTeam = false } = {},
) {
  if (state === 'received') return publicOnReceipt && !awaitsTeam
  return state !== 'rejected'
}
