// May this contribution be shown to anyone?
import type { Contribution } from './contract.ts'

/** A contribution is public once the team has read it, unless the consultation says at once. */
export function isPublic(state: Contribution['state'], publicOnReceipt: boolean) {
  if (state === 'rejected') return false
  return publicOnReceipt || state !== 'received'
}
