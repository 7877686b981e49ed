// The signs of a support: forms of its mailbox and the block it came from, as keyed digests.

import { isDisposable } from '../platform/mail-domains/disposable.ts'
import { plainForm } from '../platform/mail-domains/mailbox.ts'
import type { Subject } from '../platform/rate-limits/limiter.ts'
import type { Secrets } from '../platform/secrets.ts'

/** What a support shows of where it comes from: keyed digests only. */
export type Signs = {
  block: string | null
  mailbox: string
  /** Null when no digit stands in it. */
  numbered: string | null
  /** Of its domain, when that is a disposable one. */
  disposable: string | null
}

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

/** "l•••+2@courriel.example": what makes mailboxes look alike, and not whose they are. */
export function maskedWithSigns(email: string) {
  const at = email.lastIndexOf('@')
  const shown = [...email.slice(1, at)].map((one) => (/[\d+._-]/.test(one) ? one : '•')).join('')
  return `${email.slice(0, 1)}${shown.replace(/•+/g, '•••')}${email.slice(at)}`
}
