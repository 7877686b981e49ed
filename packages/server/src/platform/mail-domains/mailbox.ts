// The documented canonical form of an e-mail address. Nobody is merged by guess.
import { domainToASCII } from 'node:url'
import { tidy } from '../text/written.ts'

/** As the providers that ignore tags and dots would read it. Nobody is merged by it. */
export function plainForm(email: string) {
  const at = email.lastIndexOf('@')
  const name = email.slice(0, at).replace(/\+.*$/, '').replaceAll('.', '')
  return `${name}${email.slice(at)}`
}

const local = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}$/u
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * Lower case, NFC, the domain in ASCII. Plus tags and dots are kept: an address that differs by
 * them is another mailbox, since only some providers ignore them. Undefined when it is no address.
 */
export function canonicalMailbox(typed: string) {
  const text = tidy(typed).toLowerCase()
  const at = text.lastIndexOf('@')
  const name = text.slice(0, at)
  if (at < 1 || text.length > 254 || !local.test(name)) return undefined
  const domain = domainToASCII(text.slice(at + 1))
  if (!isDomain(domain)) return undefined
  return `${name}@${domain}`
}

function isDomain(domain: string) {
  const labels = domain.split('.')
  return labels.length >= 2 && labels.every((one) => label.test(one)) && domain.length <= 253
}

/** "l•••@courriel.example": enough for the owner to recognise, on a screen others may see. */
export function maskedMailbox(email: string) {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}•••${email.slice(at)}`
}
