// What people type in fields that several forms have: the code of a mail, and a mailbox.
import { canonicalMailbox } from '../mail-domains/mailbox.ts'
import { Refusal } from '../refusal.ts'
import { tidy } from '../text/written.ts'

export function requireSixDigits(code: string) {
  if (code.replace(/\D/g, '').length === 6) return
  throw new Refusal('invalid_input', {}, [{ path: 'code', fault: 'six_digits' }])
}

/** As it is written to, of the field `courriel`. */
export function requireMailbox(typed: string) {
  const email = canonicalMailbox(typed)
  if (email) return email
  const fault = tidy(typed) === '' ? 'required' : 'not_an_address'
  throw new Refusal('invalid_input', {}, [{ path: 'courriel', fault }])
}
