// What is asked beyond the free part of a limit: work (ALTCHA), or patience where no script runs.
import type { Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { type Patience, readPatience, ticketFor } from './patience.ts'
import { spendProof } from './spent-store.ts'
import { challengeFor, readWork, type Work } from './work.ts'

type Tools = Pick<Deps, 'config' | 'database' | 'secrets' | 'clock'>

/**
 * Fields of a form that ask for more than was given. `work`: what the script works on, and the ticket
 * of who waits. `pass`: the word of the mailbox's last message, as typed so far.
 */
export type ProofAsked = { work?: { challenge: string; ticket: string }; pass?: string }

/** The fields as they came back. */
export type ProofGiven = {
  preuve?: string | undefined
  attente?: string | undefined
  passe?: string | undefined
}

/** What a proof is good for: this act, on what its code will be bound to, and nothing else. */
export const codeOf = (boundTo: string) => `code ${boundTo}`

/** And for one guess at one code. */
export const guessOf = (challenge: string) => `guess ${challenge}`

type Asking = { action: string; given?: ProofGiven }

/** What the form asks for when it is shown again; undefined where no proof would help. */
export async function askProof(
  tools: Tools,
  refusal: unknown,
  { action, given }: Asking,
): Promise<ProofAsked | undefined> {
  if (!(refusal instanceof Refusal)) return undefined
  const typed = given?.passe
  if (isPassAsked(refusal)) return { pass: typed ?? '' }
  const pass = typed ? { pass: typed } : {}
  if (refusal.code !== 'proof_required') return typed ? pass : undefined
  const before = given?.attente
  // Whoever came back too early goes on waiting, and does not begin anew.
  const isWaiting = before && readPatience(tools, before, action)
  const hardness = 'hardness' in refusal.facts ? refusal.facts.hardness : 1
  const work = {
    challenge: await challengeFor(tools, { action, hardness }),
    ticket: isWaiting ? before : ticketFor(tools, action),
  }
  return { ...pass, work }
}

const isPassAsked = ({ facts, faults }: Refusal) =>
  ('pass' in facts && facts.pass === 'asked') || faults.some(({ path }) => path === 'passe')

export type Proved = 'work' | 'patience' | undefined

/** Takes a proof: the same one is worth nothing afterwards, in any process. */
export async function takeProof(
  tools: Tools,
  { action, given }: { action: string; given: ProofGiven },
): Promise<Proved> {
  const work = given.preuve ? await readWork(tools, given.preuve, action) : undefined
  if (work && (await spend(tools, work))) return 'work'
  const patience = given.attente ? readPatience(tools, given.attente, action) : undefined
  if (patience?.isOver && (await spend(tools, patience))) return 'patience'
  return undefined
}

function spend({ database }: Tools, { id, until }: Work | Patience) {
  return spendProof(database.db, { id, expires_at: until })
}
