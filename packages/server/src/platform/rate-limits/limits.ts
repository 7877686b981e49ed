// Every limit, declared once: whose requests are counted, how many, what happens beyond, and why.

export type LimitedAct =
  | 'code_request'
  | 'code_guess'
  | 'intent'
  | 'intent_kilobyte'
  | 'departure'
  | 'staff_challenge'
  | 'confirmation'
  | 'change'
  | 'patience'
  | 'site_look'

/** One party's: an address, what a home is given, an account. What comes from one may be refused. */
export const ownKinds = ['ipv4', 'ipv6_64', 'ipv6_56', 'account'] as const

/**
 * Shared with strangers: wide blocks, sites, mail domains, the whole world. Whoever refused these
 * would let one abuser close a door on everyone. `private_domain`: not open to anyone. `inbox`:
 * addresses that some providers deliver to one (lea+1@, l.ea@), and others to several people.
 */
export const shares = [
  'ipv4_24',
  'ipv6_48',
  'inbox',
  'site',
  'private_domain',
  'free_domain',
  'everyone',
] as const

export type Own = (typeof ownKinds)[number]
export type Share = (typeof shares)[number]
export type CountedBy = Own | Share

export type OwnLimit = {
  seconds: number
  /** Beyond these a proof of work is asked for; left out where none is ever asked. */
  free?: number
  /** Beyond these it is refused until the window ends. */
  most: number
  /** The first of them in the memory of each process alone: few people come further. */
  isCountedApart?: true
}

/** Never closes: beyond the free ones each costs work, or what the act says instead. */
export type SharedLimit = { seconds: number; free: number; most?: never }

export type Limit = OwnLimit | SharedLimit
export type OwnLimitName = `${LimitedAct}.${Own}`
export type SharedLimitName = `${LimitedAct}.${Share}`
export type LimitName = OwnLimitName | SharedLimitName
export type Limits = Readonly<
  Partial<Record<OwnLimitName, OwnLimit> & Record<SharedLimitName, SharedLimit>>
>

export const isOwn = (by: string): by is Own => ownKinds.some((one) => one === by)

const seconds = 3600

/**
 * A school of 2,000 residents is one IPv4, and may be one IPv6 /64 (docs/decisions/platform.md): a block may do
 * thousands, and long before that it costs a moment of work, which a crowd of people hardly feels
 * and a single machine does. Mailboxes come first: 3 mails an hour and 10 a day, which slide and
 * are counted on the codes themselves (people/participants/rules.ts).
 */
export const usualLimits: Limits = {
  // 60 free: a class of 30 twice. 6,000: the whole school, three codes each.
  'code_request.ipv4': { seconds, free: 60, most: 6000 },
  // A town's provider: neighbours share a /24, a few addresses of one rented machine do as well.
  'code_request.ipv4_24': { seconds, free: 240 },
  'code_request.ipv6_64': { seconds, free: 60, most: 6000 },
  'code_request.ipv6_56': { seconds, free: 120, most: 9000 },
  'code_request.ipv6_48': { seconds, free: 240 },
  // Twice what one address may get in an hour; beyond, whoever has mails sent to lea+1@, lea+2@ and so on
  // works for each, from however many blocks. Those who show that they read theirs are not counted.
  'code_request.inbox': { seconds, free: 6 },
  // The busiest site: a region of 6 million whose front page shows a widget.
  'code_request.site': { seconds, free: 3000 },
  // A town hall's own domain: the largest has 50,000 agents, who do not come in one hour.
  'code_request.private_domain': { seconds, free: 100 },
  'code_request.free_domain': { seconds, free: 3000 },
  // A tenth of what one mail server sends in an hour without being taken for a spammer.
  'code_request.everyone': { seconds, free: 6000 },

  // Only wrong ones stay counted. A code is guessed once in 1,000,000: a block that sprays one code
  // over mailboxes has at best 500 tries an hour, and 2,000 residents who mistype one in ten pass.
  'code_guess.ipv4': { seconds, free: 100, most: 500 },
  'code_guess.ipv4_24': { seconds, free: 400 },
  'code_guess.ipv6_64': { seconds, free: 100, most: 500 },
  'code_guess.ipv6_56': { seconds, free: 100, most: 500 },
  'code_guess.ipv6_48': { seconds, free: 400 },
  // From everywhere at once, at codes that live: one chance in a hundred an hour to enter any one
  // mailbox for nothing; beyond, each guess is worked for (docs/decisions/platform.md has the figures).
  'code_guess.everyone': { seconds, free: 10_000 },

  // Each is a row that waits a week; a widget's click sends one. Beyond the free ones of what is
  // shared it waits an hour: no page asks a widget for work, and none is asked to come back.
  'intent.ipv4': { seconds, most: 9000 },
  'intent.ipv4_24': { seconds, free: 18_000 },
  'intent.ipv6_64': { seconds, most: 9000 },
  'intent.ipv6_56': { seconds, most: 12_000 },
  'intent.ipv6_48': { seconds, free: 18_000 },
  'intent.site': { seconds, free: 60_000 },
  'intent.everyone': { seconds, free: 200_000 },

  // What these rows weigh on the disk, 22 kB for the longest. 2 MB wait a week: one support each of
  // the school. What comes beyond waits an hour, and 20 MB are a long contribution of each.
  'intent_kilobyte.ipv4': { seconds, free: 2000, most: 20_000 },
  'intent_kilobyte.ipv4_24': { seconds, free: 6000 },
  'intent_kilobyte.ipv6_64': { seconds, free: 2000, most: 20_000 },
  'intent_kilobyte.ipv6_56': { seconds, free: 3000, most: 30_000 },
  'intent_kilobyte.ipv6_48': { seconds, free: 6000 },
  'intent_kilobyte.everyone': { seconds, free: 100_000 },

  // Leaving for a provider is a row for a quarter of an hour: the whole school, three times each.
  'departure.ipv4': { seconds, most: 6000 },
  'departure.ipv6_64': { seconds, most: 6000 },
  'departure.ipv6_56': { seconds, most: 9000 },

  // What a passkey of the team answers, a row for five minutes. A team of 50 behind one address has
  // 12 each; the school's residents never ask for one.
  'staff_challenge.ipv4': { seconds, most: 600 },
  'staff_challenge.ipv6_64': { seconds, most: 600 },
  'staff_challenge.ipv6_56': { seconds, most: 600 },

  // What one person confirms: a row or a few, kept as long as their account. Nobody reads and confirms
  // five a minute for an hour; an agent enters 200 papers in a day. The first 20 cost no query.
  'confirmation.account': { seconds, most: 300, isCountedApart: true },
  // What they choose about their mails, their site's keys, whom a town hall is told of: an event each.
  'change.account': { seconds, most: 120 },

  // Waiting instead of working, for a browser without script. It costs an attacker nothing, so each
  // block waits so often and no more; what is shared has no say in it, as work is no way out there.
  'patience.ipv4': { seconds, most: 120 },
  'patience.ipv6_64': { seconds, most: 120 },
  'patience.ipv6_56': { seconds, most: 120 },

  // A site is read because someone says that it is theirs: counted by who says so, never by the site,
  // or one person would keep its webmaster's proof away. Five addresses, six times each.
  'site_look.account': { seconds, most: 30 },
}
