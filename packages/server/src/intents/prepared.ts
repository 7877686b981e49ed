// What every intent has, whatever its kind; each noun adds what its own kinds need.
import { z } from 'zod'
import { line } from '../platform/http/text.ts'
import { slug } from '../platform/text/slug.ts'

/** Made by the browser, random: it is the idempotency key of the whole act. */
export const intentId = z.uuid({ message: 'not_uuid' })

export const envelope = {
  id: intentId,
  site: line({ max: 60 }).nullable().default(null).describe('Key of the site it was prepared on'),
}

export const onProposal = { ...envelope, proposalId: slug }

/** An intent of any kind: the engine knows no more of it. */
export type Prepared = {
  kind: string
  id: string
  site: string | null
  proposalId?: string
  /** Of several acts confirmed by one press. */
  proposalIds?: string[]
}
