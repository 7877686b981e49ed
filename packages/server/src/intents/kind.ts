// What a noun provides so that its act can be prepared on a host page and confirmed at home.
import type { z } from 'zod'

import type { Capacity } from '../people/mandates/rules.ts'
import type { Proof } from '../people/participants/tables.ts'
import type { Db, Trx } from '../platform/db/tables.ts'
import type { Deps } from '../platform/deps.ts'
import type { InputFault, RefusalCode } from '../platform/refusal.ts'
import type { AnyFacts } from '../platform/refusal-facts.ts'
import type { SuspicionRules } from '../platform/settings/suspicion.ts'
import type { Territory } from '../platform/territories/contract.ts'
import type { Description } from './description.ts'
import type { Nearby } from './nearby-view.tsx'
import type { Prepared } from './prepared.ts'
import type { Signs } from './signs.ts'

/** A confirmed intent about to be carried out. */
export type Act<P extends Prepared = Prepared> = {
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
  /** Already done: by which intent, so that this one says too what becomes of it. */
  recordedBy?: string | null
}

export type Refused = {
  state: 'refused'
  code: RefusalCode
  facts: AnyFacts
  faults?: InputFault[]
}

/** What became of one act of several. */
export type Part = { proposalId: string } & (
  | (Recorded & { isWithdrawn?: boolean })
  | Omit<Refused, 'faults'>
)

/** Of several acts confirmed as one, `parts` has each; one that is refused does not stop the others. */
type Parted = { parts?: Part[] }

export type RecordedWhole = Recorded & Parted
export type Outcome = RecordedWhole | (Refused & Parted)

/** What the team makes of an act: `held` until it has looked, `refused` with its reason. */
export type Review = {
  receipt: string
  state: 'held' | 'refused' | 'released'
  reason: string | null
}

/** What is asked at the last step, besides the button. */
export type Asks = {
  /** In whose name: `choose` oneself or a territory, a `territory` only, or just `oneself`. */
  inNameOf: 'choose' | 'territory' | 'oneself'
  /** Whom the team may contact. */
  contact: boolean
  /** The address, if they gave one, of whoever handed it in on paper. */
  handedInBy?: boolean
}

export type IntentKind<P extends Prepared = Prepared> = ShownKind<P> & (CarriedOut<P> | Several<P>)

/** A territory in whose name someone may act; `participantId`: who, once they are known. */
export type ByTerritory = {
  territory: Pick<Territory, 'id' | 'label'>
  participantId?: string
}

/** A shape that tells its kind, so that all of them make one shape. */
type Discriminated<P extends Prepared> = z.ZodType<P> & z.core.$ZodTypeDiscriminable

type ShownKind<P extends Prepared> = {
  /** As the contract names it. */
  name: P['kind']
  /** What a host page gives; its `kind` is the name. */
  schema: Discriminated<P>
  /** The same, from the fields of its form, without `kind`, `id` and `site`. */
  read(fields: Record<string, string>): Record<string, unknown>
  /** Where one does the same again. */
  again(prepared: P): string
  /** The link on its receipt that takes it back; none: it is not taken back. */
  takeBack?: { text: string; at(prepared: P): string }
  /** Of which territory a confirmation proves the right to act, besides the one it is done for. */
  proves?(prepared: P): string
  /** Acts of many hands that come from one are looked at: where it comes from is traced. */
  isTraced?: true
  /** What the team makes of those that it looks at before they are counted, by their receipts. */
  reviews?(db: Db, receipts: string[]): Promise<Review[]>
  asks: Asks
  /** Throws a Refusal when it could not be confirmed now whoever asked. */
  check(db: Db, prepared: P, now: string): Promise<void>
  /** What it would record, to be shown before it is confirmed. */
  describe(db: Db, prepared: P): Promise<Description>
  /** What is public about the same thing, to be read before it is confirmed. */
  nearby?(deps: Deps, prepared: P): Promise<Nearby[]>
  /** What this territory has done already, through someone else: said before anybody tries. */
  already?(db: Db, prepared: P, by: ByTerritory): Promise<Refused | undefined>
  /** The rule against acting in this name, told before the person tries. */
  ruleAgainst?(db: Db, prepared: P, capacity: Capacity): Promise<RefusalCode | undefined>
}

type CarriedOut<P extends Prepared> = {
  /** Decides and writes many at once; one outcome an act, in their order. */
  confirm(trx: Trx, acts: Act<P>[], tools: ConfirmTools): Promise<Outcome[]>
}

type Several<P extends Prepared> = {
  /** The name of the kind of each. */
  of: string
  /** The acts on one proposal that it stands for: they are carried out in its place. */
  split(prepared: P): Prepared[]
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
