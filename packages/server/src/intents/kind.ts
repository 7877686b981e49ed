// What a noun provides so that its act can be prepared on a host page and confirmed at home.

import type { Capacity } from '../people/mandates/rules.ts'
import type { Proof } from '../people/participants/session-store.ts'
import type { Db, Trx } from '../platform/db/database.ts'
import type { InputFault, RefusalCode, RefusalFacts } from '../platform/refusal.ts'
import type { Corpus } from '../process/similar/corpus.ts'
import type { Signs, SuspicionRules } from '../process/supports/review-queue/rules.ts'
import type { PreparedIntent } from './contract.ts'
import type { Description } from './description.ts'
import type { Nearby } from './nearby-view.tsx'

/** A confirmed intent about to be carried out. */
export type Act<P extends PreparedIntent = PreparedIntent> = {
  prepared: P
  participantId: string
  /** What the person signed in with. */
  proof: Proof
  /** In whose name: a territory with the evidence for it, or undefined for oneself. */
  capacity: Capacity | undefined
  /** What was typed in the first-party window only. */
  contact: { name: string; phone: string } | undefined
  /** Address that someone gave an agent for the receipt of what they handed in on paper. */
  receiptTo: string | undefined
  receipt: string
  at: string
  /** What shows where it comes from; left out where that is not looked at. */
  signs?: Signs | undefined
  /** The same for all acts that were confirmed by one press: they are told in one mail. */
  together?: string | undefined
}

export type Recorded = {
  /** `already_done`: the same had been recorded before, and its receipt is given again. */
  state: 'confirmed' | 'already_done'
  receipt: string
  recordedAt: string
  /** Label of the territory in whose name it was done; null for oneself. */
  territory: string | null
  contributionId?: string
}

export type Refused = {
  state: 'refused'
  code: RefusalCode
  facts: RefusalFacts
  faults?: InputFault[]
}

/** What became of one act of several. */
export type Part = { proposalId: string } & (
  | (Recorded & { isWithdrawn?: boolean })
  | Omit<Refused, 'faults'>
)

/** Of several acts confirmed as one, `parts` has each; one that is refused does not stop the others. */
export type Outcome = (Recorded | Refused) & { parts?: Part[] }

/** What is asked at the last step, besides the button. */
export type Asks = {
  /** In whose name: `choose` oneself or a territory, a `territory` only, or just `oneself`. */
  inNameOf: 'choose' | 'territory' | 'oneself'
  /** Whom the team may contact. */
  contact: boolean
  /** The address, if they gave one, of whoever handed it in on paper. */
  handedInBy?: boolean
}

export type IntentKind<P extends PreparedIntent> = ShownKind<P> & (CarriedOut<P> | Several<P>)

type ShownKind<P extends PreparedIntent> = {
  asks: Asks
  /** Throws a Refusal when it could not be confirmed now whoever asked. */
  check(db: Db, prepared: P, now: string): Promise<void>
  /** What it would record, to be shown before it is confirmed. */
  describe(db: Db, prepared: P): Promise<Description>
  /** What is public about the same thing, to be read before it is confirmed. */
  nearby?(tools: { db: Db; corpus: Corpus }, prepared: P): Promise<Nearby[]>
  /** The rule against acting in this name, told before the person tries. */
  ruleAgainst?(db: Db, prepared: P, capacity: Capacity): Promise<RefusalCode | undefined>
}

type CarriedOut<P extends PreparedIntent> = {
  /** Decides and writes many at once; one outcome an act, in their order. */
  confirm(trx: Trx, acts: Act<P>[], tools: ConfirmTools): Promise<Outcome[]>
}

type Several<P extends PreparedIntent> = {
  /** The acts on one proposal that it stands for: they are carried out in its place. */
  split(prepared: P): Extract<PreparedIntent, { proposalId: string }>[]
}

export type ConfirmTools = {
  uuid: () => string
  seal: (text: string) => string
  /** What a mailbox is looked up by, with today's secret and the earlier ones. */
  mailboxIndexes: (email: string) => string[]
  /** Whoever has this mailbox, made when nobody was known by it. */
  participantOf: (trx: Trx, email: string, at: string) => Promise<string>
  /** Until the transaction ends, others that hold one of these wait: count, then write. */
  holdAll: (trx: Trx, keys: string[]) => Promise<void>
  suspicion: SuspicionRules
}

/**
 * Every kind of intent with the noun that carries it out. What it is given has been parsed as that
 * very kind, so a noun that knows its own kind may stand here.
 */
export type IntentKinds = Record<PreparedIntent['kind'], IntentKind<PreparedIntent>>
