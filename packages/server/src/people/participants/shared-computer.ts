// A computer that several people use: what someone ticked there, and the receipt that is left to see once their session is closed.

import type { Context } from '../../platform/http/context.ts'
import { dropCookie, keepCookie, readCookie } from '../../platform/http/cookies.ts'
import { isSame } from '../../platform/secrets.ts'

/** The field of the form: ticked once, it stays so in this browser until it is unticked. */
export const sharedField = 'ordinateur-partage'

const rememberedSeconds = 180 * 24 * 3600
/** To be read and printed, no longer. */
const receiptSeconds = 5 * 60

export const isSharedComputer = (c: Context) => readCookie(c, 'parvis-partage') === 'oui'

export function rememberShared(c: Context, isShared: boolean) {
  if (isShared) keepCookie(c, 'parvis-partage', 'oui', rememberedSeconds)
  else if (isSharedComputer(c)) dropCookie(c, 'parvis-partage')
}

/** Lets this browser see one receipt after the session is closed: nothing can be done with it. */
export function leaveReceipt(c: Context, intentId: string) {
  const proof = c.get('deps').secrets.digest('receipt', intentId)
  keepCookie(c, 'parvis-recepisse', proof, receiptSeconds)
}

export function holdsReceipt(c: Context, intentId: string) {
  const held = readCookie(c, 'parvis-recepisse')
  const proofs = c.get('deps').secrets.digests('receipt', intentId)
  return held !== undefined && proofs.some((one) => isSame(one, held))
}
