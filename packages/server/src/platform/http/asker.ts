// Whom a request comes from, as limits count it.

import { isFreeMail } from '../mail-domains/free-mail.ts'
import { plainForm } from '../mail-domains/mailbox.ts'
import { blocksOf } from '../rate-limits/blocks.ts'
import type { Subject } from '../rate-limits/limiter.ts'
import { codeOf, guessOf, type ProofGiven, takeProof } from '../rate-limits/proof.ts'
import { requireWithin } from '../rate-limits/within-limits.ts'
import { clientAddress } from './client-address.ts'
import type { Context } from './context.ts'

/** Whoever asks: the blocks of their address, the site they come from; what they gave as a proof. */
export type Asker = {
  subjects: Subject[]
  isProved: boolean
  /** The word of a mailbox's last message, as it was typed. */
  pass?: string | undefined
}

export function askerOf(c: Context, { site, isProved = false }: Partial<Told> = {}): Asker {
  return { subjects: [...blockSubjects(c), ...siteSubject(site)], isProved }
}

type Told = { site: string | null; isProved: boolean }

export function blockSubjects(c: Context): Subject[] {
  return blocksOf(clientAddress(c)).map(({ by, block }) => ({ by, value: block }))
}

/** Whose work this is, where requests wait for each other: the widest block that one party may hold. */
export function partyOf(c: Context) {
  const widest = blocksOf(clientAddress(c)).at(-1)
  return widest ? `${widest.by} ${widest.block}` : 'nowhere'
}

function siteSubject(key: string | null | undefined): Subject[] {
  return key ? [{ by: 'site', value: key }] : []
}

export function domainSubject(email: string): Subject {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  return { by: isFreeMail(domain) ? 'free_domain' : 'private_domain', value: domain }
}

/** Of an address that may be another name of an inbox; the plain one has limits of its own. */
export function inboxSubject(email: string): Subject[] {
  const plain = plainForm(email)
  return plain === email ? [] : [{ by: 'inbox', value: plain }]
}

type Proving = { given: ProofGiven; site?: string | null }

/** The same, with the proof that came with their request for a code, if one did. */
export function provedAsker(c: Context, { boundTo, ...proving }: Proving & { boundTo: string }) {
  return proved(c, codeOf(boundTo), proving)
}

/** Whoever types a code, with the proof that came with it, if one did. */
export function provedGuesser(c: Context, challenge: string, given: ProofGiven) {
  return proved(c, guessOf(challenge), { given })
}

async function proved(c: Context, action: string, { given, site = null }: Proving): Promise<Asker> {
  const asker = askerOf(c, { site })
  const taken = await takeProof(c.get('deps'), { action, given })
  if (taken === 'patience') {
    await requireWithin(c.get('deps').limiter, 'patience', { subjects: blockSubjects(c) })
  }
  return { ...asker, isProved: taken !== undefined, pass: given.passe }
}

export const everyone: Subject = { by: 'everyone', value: '' }
