// Every limit, declared once: whose requests are counted, how many, what happens beyond, and why.

export type LimitedAct = 'code_request' | 'code_guess' | 'intent' | 'patience'

/** `private_domain`: of a mail domain that is not open to anyone. */
export type CountedBy =
  | 'ipv4'
  | 'ipv4_24'
  | 'ipv6_64'
  | 'ipv6_56'
  | 'ipv6_48'
  | 'site'
  | 'private_domain'
  | 'free_domain'
  | 'everyone'

export type Limit = {
  seconds: number
  /** Beyond these a proof of work is asked for; left out where none is ever asked. */
  free?: number
  /** Beyond these it is refused until the window ends. */
  most: number
}

export type LimitName = `${LimitedAct}.${CountedBy}`
export type Limits = Readonly<Partial<Record<LimitName, Limit>>>

const seconds = 3600

/**
 * A school of 2,000 residents is one IPv4, and may be one IPv6 /64 (docs/decisions): a block may do
 * thousands, and long before that it costs a moment of work, which a crowd of people hardly feels
 * and a single machine does. Mailboxes come first: 3 mails an hour and 10 a day, which slide and
 * are counted on the codes themselves (participants/rules.ts).
 */
export const usualLimits: Limits = {
  // 60 free: a class of 30 twice. 6,000: the whole school, three codes each.
  'code_request.ipv4': { seconds, free: 60, most: 6000 },
  // A town's provider: neighbours share a /24, a few addresses of one rented machine do as well.
  'code_request.ipv4_24': { seconds, free: 240, most: 12_000 },
  'code_request.ipv6_64': { seconds, free: 60, most: 6000 },
  'code_request.ipv6_56': { seconds, free: 120, most: 9000 },
  'code_request.ipv6_48': { seconds, free: 240, most: 12_000 },
  // The busiest site: a region of 6 million whose front page shows a widget.
  'code_request.site': { seconds, free: 3000, most: 30_000 },
  // A town hall's own domain: the largest has 50,000 agents, who do not come in one hour.
  'code_request.private_domain': { seconds, free: 100, most: 5000 },
  'code_request.free_domain': { seconds, free: 3000, most: 30_000 },
  // What one mail server sends in an hour without being taken for a spammer.
  'code_request.everyone': { seconds, free: 6000, most: 60_000 },

  // Only wrong ones stay counted. A code is guessed once in 1,000,000: a block that sprays one code
  // over mailboxes has at best 500 tries an hour, and 2,000 residents who mistype one in ten pass.
  'code_guess.ipv4': { seconds, most: 500 },
  'code_guess.ipv4_24': { seconds, most: 1000 },
  'code_guess.ipv6_64': { seconds, most: 500 },
  'code_guess.ipv6_56': { seconds, most: 500 },
  'code_guess.ipv6_48': { seconds, most: 1000 },
  // From everywhere at once: one chance in a hundred an hour to enter any one mailbox.
  'code_guess.everyone': { seconds, most: 10_000 },

  // Each is a row that waits a week; a widget's click sends one.
  'intent.ipv4': { seconds, most: 9000 },
  'intent.ipv4_24': { seconds, most: 18_000 },
  'intent.ipv6_64': { seconds, most: 9000 },
  'intent.ipv6_56': { seconds, most: 12_000 },
  'intent.ipv6_48': { seconds, most: 18_000 },
  'intent.site': { seconds, most: 60_000 },
  'intent.everyone': { seconds, most: 200_000 },

  // Waiting instead of working, for a browser without script: waiting costs an attacker nothing.
  'patience.ipv4': { seconds, most: 120 },
  'patience.ipv4_24': { seconds, most: 240 },
  'patience.ipv6_64': { seconds, most: 120 },
  'patience.ipv6_56': { seconds, most: 120 },
  'patience.ipv6_48': { seconds, most: 240 },
  'patience.everyone': { seconds, most: 3000 },
}
