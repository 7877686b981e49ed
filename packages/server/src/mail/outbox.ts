// The outbox: every mail that waits to leave, whoever puts it there. Its kind writes it when its turn comes.
import { fromJson, toJson } from '../platform/db/json.ts'
import type { Trx } from '../platform/db/tables.ts'
import type { Deps } from '../platform/deps.ts'
import { loggedFault } from '../platform/logged-fault.ts'
import type { MailFacts, MailKindName } from './mail-facts.ts'
import type { Mail } from './mailer.ts'
import { insertMails } from './outbox-store.ts'
import type { MailRow, NewMail } from './store.ts'
import type { MailState } from './tables.ts'
import { ranks } from './topics.ts'

/** Everything but to whom. `unwritable`: a fault of ours, which must not cost the others theirs. */
export type Written = Omit<Mail, 'id' | 'to' | 'isAwaited'> | 'unwritable'

type Common = Pick<MailRow, 'id' | 'participant_id' | 'subject' | 'rank' | 'paced'> &
  Pick<MailRow, 'attempts' | 'tried_at'>

/** A mail whose turn has come. `to`: null once the account that it was for is erased. */
export type DueMail<Kind extends MailKindName = MailKindName> = {
  [Each in Kind]: Common & { kind: Each; facts: MailFacts[Each]; to: string | null }
}[Kind]

/** What came of a try. */
export type Outcome = { state: MailState; at: string }

export type MailKind<Kind extends MailKindName> = {
  /** By mail id; one that is left out has nothing to say any more, and never leaves. */
  write: (deps: Deps, mails: DueMail<Kind>[]) => Promise<Map<string, Written>>
  /** What follows, in the transaction that records what came of it. */
  settled?: (
    trx: Trx,
    deps: Deps,
    tried: { mail: DueMail<Kind>; outcome: Outcome },
  ) => Promise<void>
}

/** How each kind is written: one without an entry does not compile. */
export type MailKinds = { [Kind in MailKindName]: MailKind<Kind> }

/** What sends needs to know every kind; commands, which send nothing, do not load their words. */
export type MailDeps = Deps & { mailKinds: MailKinds }

/** To an account, at its mailbox of when it leaves; or to an address that has no account. */
type To = { participantId: string } | { address: string }

export type Outgoing<Kind extends MailKindName = MailKindName> = {
  [Each in Kind]: {
    kind: Each
    to: To
    facts: MailFacts[Each]
    /** What it is about: a territory, a registration. */
    subject?: string
    /** Left out: that of receipts. */
    rank?: number
    /** Left out: now. */
    dueAt?: string
    /** Of mails that gather under the same key there is one, until it leaves. */
    openFor?: string
  }
}[Kind]

type Tools = Pick<Deps, 'ids' | 'clock'>

/** In the transaction of what it tells: neither is there without the other. */
export async function putMails(trx: Trx, tools: Tools, mails: Outgoing[]) {
  await insertMails(
    trx,
    mails.map((mail) => rowFor(tools, mail)),
  )
}

export function rowFor({ ids, clock }: Tools, mail: Outgoing) {
  const now = clock().toISOString()
  const { kind, to, facts, subject = null, rank = ranks.receipt, dueAt = now, openFor } = mail
  return {
    id: ids.uuid(),
    kind,
    participant_id: 'participantId' in to ? to.participantId : null,
    address: 'address' in to ? to.address : null,
    subject,
    facts: toJson(facts),
    rank,
    open_for: openFor ?? null,
    created_at: now,
    due_at: dueAt,
    paced: 0,
    attempts: 0,
    state: 'waiting',
  } satisfies NewMail
}

type Stored = Common & { kind: MailKindName; facts: MailRow['facts']; to: string | null }
type Read = Omit<Stored, 'facts'> & Pick<DueMail, 'facts'>

/** As it was put there: the compiler held what it holds to its kind then. */
export function dueMailOf(stored: Stored): DueMail
export function dueMailOf({ facts, ...stored }: Stored): Read {
  return { ...stored, facts: fromJson(facts) }
}

/** For kinds whose mails are few: each by itself, and a fault in one costs the others nothing. */
export function oneByOne<Kind extends MailKindName>(
  write: (deps: Deps, mail: DueMail<Kind>) => Promise<Written | undefined>,
): MailKind<Kind>['write'] {
  return async (deps, mails) => {
    const written = new Map<string, Written>()
    for (const mail of mails) {
      const one = await write(deps, mail).catch((error: unknown) => faultIn(deps, mail.id, error))
      if (one) written.set(mail.id, one)
    }
    return written
  }
}

/** Says which in the log; it is tried again, since a newer version may mend it. */
export function faultIn({ log }: Pick<Deps, 'log'>, mail: string, error: unknown) {
  log.error({ mail, error: loggedFault(error) }, 'unwritable mail')
  return 'unwritable' as const
}
