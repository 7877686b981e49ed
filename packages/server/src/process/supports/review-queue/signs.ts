// The signs of a support: forms of its mailbox and the block it came from, as keyed digests.
import type { Subject } from '../../../platform/rate-limits/limiter.ts'
import type { Secrets } from '../../../platform/secrets.ts'
import { isDisposable } from './disposable.ts'
import type { Signs } from './rules.ts'

type From = { email: string; blocks: Subject[]; at: string }

export function signsOf({ email, blocks, at }: From, digest: Secrets['digest']): Signs {
  const name = (text: string) => digest('signs', text).slice(0, 22)
  const domain = email.slice(email.lastIndexOf('@') + 1)
  const plain = plainForm(email)
  const numbered = plain.replace(/\d+(?=[^@]*@)/g, '#')
  // The narrowest: an IPv4, or the /64 of an IPv6; another name each day.
  const block = blocks.find(({ by }) => by === 'ipv4' || by === 'ipv6_64')?.value
  return {
    block: block ? name(`block ${at.slice(0, 10)} ${block}`) : null,
    mailbox: name(`mailbox ${plain}`),
    numbered: numbered === plain ? null : name(`numbered ${numbered}`),
    disposable: isDisposable(domain) ? name(`domain ${domain}`) : null,
  }
}

/** As the providers that ignore tags and dots would read it. Nobody is merged by it. */
export function plainForm(email: string) {
  const at = email.lastIndexOf('@')
  const name = email.slice(0, at).replace(/\+.*$/, '').replaceAll('.', '')
  return `${name}${email.slice(at)}`
}

/** "l•••+2@courriel.example": what makes mailboxes look alike, and not whose they are. */
export function maskedWithSigns(email: string) {
  const at = email.lastIndexOf('@')
  const shown = [...email.slice(1, at)].map((one) => (/[\d+._-]/.test(one) ? one : '•')).join('')
  return `${email.slice(0, 1)}${shown.replace(/•+/g, '•••')}${email.slice(at)}`
}
