// Whom a request comes from, as limits count it.
import { clientAddress } from '../http/client-address.ts'
import type { Context } from '../http/context.ts'
import { isFreeMail } from '../mandates/free-mail.ts'
import { blocksOf } from './blocks.ts'
import type { Subject } from './limiter.ts'
import { codeOf, type ProofGiven, takeProof } from './proof.ts'
import { requireWithin } from './within-limits.ts'

/** Whoever asks: the blocks of their address, the site they come from; whether they gave a proof. */
export type Asker = { subjects: Subject[]; isProved: boolean }

export function askerOf(c: Context, { site, isProved = false }: Partial<Told> = {}): Asker {
  return { subjects: [...blockSubjects(c), ...siteSubject(site)], isProved }
}

type Told = { site: string | null; isProved: boolean }

export function blockSubjects(c: Context): Subject[] {
  return blocksOf(clientAddress(c)).map(({ by, block }) => ({ by, value: block }))
}

function siteSubject(key: string | null | undefined): Subject[] {
  return key ? [{ by: 'site', value: key }] : []
}

export function domainSubject(email: string): Subject {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  return { by: isFreeMail(domain) ? 'free_domain' : 'private_domain', value: domain }
}

/** The same, with the proof that came with their request for a code, if one did. */
export async function provedAsker(
  c: Context,
  { boundTo, given, site = null }: { boundTo: string; given: ProofGiven; site?: string | null },
): Promise<Asker> {
  const asker = askerOf(c, { site })
  const proved = await takeProof(c.var.deps, { action: codeOf(boundTo), given })
  if (proved === 'patience') {
    const subjects = [...blockSubjects(c), everyone]
    await requireWithin(c.var.deps.limiter, 'patience', { subjects })
  }
  return { ...asker, isProved: proved !== undefined }
}

export const everyone: Subject = { by: 'everyone', value: '' }
