// Supports of a proposal as the public sees them: by collectivités, and by residents.
import { z } from 'zod'
import { slug } from '../platform/text/slug.ts'

export const Tally = z
  .object({
    proposalId: slug,
    territories: z.int().describe('Territories that support'),
    residentsByEmail: z.int().describe('Residents who proved a mailbox'),
    residentsByFranceConnect: z.int().describe('Residents who proved an identity'),
  })
  .meta({
    id: 'Tally',
    description: 'Supports of a proposal. Territories and residents are never added together.',
  })

export type Tally = z.infer<typeof Tally>

export type TallyColumns = {
  proposal_id: string
  territories: number
  residents_by_email: number
  residents_by_france_connect: number
}

export function presentTally(row: TallyColumns): Tally {
  return {
    proposalId: row.proposal_id,
    territories: row.territories,
    residentsByEmail: row.residents_by_email,
    residentsByFranceConnect: row.residents_by_france_connect,
  }
}
