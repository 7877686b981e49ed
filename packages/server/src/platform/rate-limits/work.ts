// A proof of work (ALTCHA): the challenge, signed and bound to an act, and what came back solved.

import { z } from 'zod'
import { readJson } from '../db/json.ts'
import type { Deps } from '../deps.ts'
import { mostHardness } from './limiter.ts'

type Tools = Pick<Deps, 'config' | 'secrets' | 'clock'>

const lifetime = 15 * 60_000

export type Work = { id: string; until: string }

/** `hardness`: how many times the usual work. */
type Asked = { action: string; hardness: number }

// Loaded when first asked for: most processes never are.
const altcha = async () => {
  const [{ createChallenge, verifySolution }, { deriveKey }] = await Promise.all([
    import('altcha-lib'),
    import('altcha-lib/algorithms/pbkdf2'),
  ])
  return { createChallenge, verifySolution, deriveKey }
}

/** JSON for the page's script. The end is ours to check: it is told by the server's clock. */
export async function challengeFor({ config, secrets, clock }: Tools, { action, hardness }: Asked) {
  const { createChallenge, deriveKey } = await altcha()
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: config.proofCost * hardness,
    deriveKey,
    data: { action, until: new Date(clock().getTime() + lifetime).toISOString() },
    hmacSignatureSecret: secrets.digest('proof', 'work'),
  })
  return JSON.stringify(challenge)
}

const shape = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string().regex(/^[0-9a-f]{8,128}$/),
      salt: z.string().regex(/^[0-9a-f]{8,128}$/),
      cost: z
        .int()
        .min(1)
        .max(1_000_000 * mostHardness),
      keyLength: z.int().min(1).max(64),
      keyPrefix: z.string().regex(/^[0-9a-f]{1,16}$/),
      data: z.object({ action: z.string(), until: z.iso.datetime() }),
    }),
    signature: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  solution: z.object({ counter: z.int().min(0), derivedKey: z.string().max(128) }),
})

/** Undefined when it is not solved, not ours, for another act, or too old. */
export async function readWork(
  { secrets, clock }: Tools,
  given: string,
  action: string,
): Promise<Work | undefined> {
  const parsed = shape.safeParse(readJson(given))
  if (!parsed.success) return undefined
  const { challenge, solution } = parsed.data
  const { nonce, data } = challenge.parameters
  if (data.action !== action || data.until <= clock().toISOString()) return undefined
  const { verifySolution, deriveKey } = await altcha()
  // One made before a rotation of secrets is still good after it.
  for (const hmacSignatureSecret of secrets.digests('proof', 'work')) {
    const given = { challenge, solution, deriveKey, hmacSignatureSecret }
    if ((await verifySolution(given)).verified) return { id: nonce, until: data.until }
  }
  return undefined
}
