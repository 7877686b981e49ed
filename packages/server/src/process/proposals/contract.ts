// Proposals in the public API: the list, one with its lineage, and tallies.
import { z } from 'zod'
import { cursor } from '../../platform/http/cursor.ts'
import { operation } from '../../platform/http/operation.ts'
import { line } from '../../platform/http/text.ts'
import { Territory } from '../../platform/territories/contract.ts'
import { slug, Theme } from '../consultations/contract.ts'
import { Contribution } from '../contributions/contract.ts'

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

export const Availability = z
  .object({
    open: z.boolean(),
    reason: z
      .enum(['not_yet_open', 'closed', 'not_scheduled', 'proposal_not_kept'])
      .nullable()
      .describe('Why not, when it is not open'),
    opensAt: z.iso.datetime().nullable(),
    closesAt: z.iso.datetime().nullable(),
  })
  .meta({
    id: 'Availability',
    description: 'Whether an act may be done at the time of the answer.',
  })
export type Availability = z.infer<typeof Availability>

export const Proposal = z
  .object({
    id: slug,
    consultationId: slug,
    title: z.string(),
    summary: z.string(),
    theme: Theme,
    decision: z.enum(['kept', 'not_kept']).nullable().describe('null: no committee has decided'),
    url: z.url().describe('Its hosted page'),
    supportUrl: z.url().describe('Where one supports it; add `site` and `intent`'),
    referentUrl: z.url().describe('Where a territory signs up as referent'),
    support: Availability,
    referent: Availability,
    residentsSupport: z.boolean().describe('Residents may support it too, counted apart'),
    mergedInto: slug
      .optional()
      .describe('The proposal that took its contributions and supports; only once merged'),
    tally: Tally,
  })
  .meta({ id: 'Proposal' })
export type Proposal = z.infer<typeof Proposal>

export const Referent = z
  .object({
    territory: Territory.pick({ id: true, kind: true, name: true, label: true }),
    coBuild: z.boolean().describe('Takes part in working groups and workshops'),
    experiment: z.boolean().describe('Gets the service first'),
    since: z.iso.datetime(),
  })
  .meta({ id: 'Referent', description: 'A territory that builds or tries with the team.' })
export type Referent = z.infer<typeof Referent>

export const ProposalDetail = z
  .object({
    ...Proposal.shape,
    description: z.string(),
    contributions: z.array(Contribution).describe('Lineage: what it was grouped from'),
    referents: z.array(Referent),
    services: z.array(z.object({ id: slug, name: z.string() })).describe('Services born of it'),
    committees: z
      .array(
        z.object({
          committee: z.object({ id: slug, title: z.string(), meetsAt: z.iso.datetime() }),
          outcome: z.enum(['keep', 'set_aside']).nullable().describe('null: put off'),
          reason: z.string().nullable(),
        }),
      )
      .describe('Published sessions that dealt with it, the last first'),
  })
  .meta({ id: 'ProposalDetail' })
export type ProposalDetail = z.infer<typeof ProposalDetail>

export const ProposalPage = z
  .object({
    items: z.array(Proposal),
    total: z.int().describe('How many match, all pages together'),
    next: z.string().nullable().describe('Cursor of the next page; null on the last'),
  })
  .meta({ id: 'ProposalPage' })

/** A comma-separated list of ids, at most `max`. */
export const idList = (max: number) =>
  z
    .string()
    .max(max * 101)
    .transform((value) => [...new Set(value.split(',').filter(Boolean))])
    .refine((ids) => ids.length <= max, { message: 'too_many' })

export const listProposals = operation({
  id: 'listProposals',
  method: 'get',
  path: '/v1/proposals',
  tag: 'proposals',
  summary: 'Proposals, filtered and in pages; or those of a list of ids',
  query: z.object({
    consultation: slug.optional(),
    theme: slug.optional(),
    q: line({ max: 100 }).optional(),
    ids: idList(100).optional(),
    sort: z.enum(['support', 'title']).default('title'),
    cursor,
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: ProposalPage,
  refusals: ['consultation_not_found'],
  cacheSeconds: 10,
  origins: 'any',
})

export const getProposal = operation({
  id: 'getProposal',
  method: 'get',
  path: '/v1/proposals/{id}',
  tag: 'proposals',
  summary: 'One proposal with its lineage and its referents',
  params: z.object({ id: slug }),
  output: ProposalDetail,
  refusals: ['proposal_not_found'],
  cacheSeconds: 10,
  origins: 'any',
})

export const listTallies = operation({
  id: 'listTallies',
  method: 'get',
  path: '/v1/tallies',
  tag: 'proposals',
  summary: 'Tallies of up to 100 proposals; unknown ids are left out',
  query: z.object({ ids: idList(100) }),
  output: z.object({ items: z.array(Tally) }).meta({ id: 'TallyList' }),
  refusals: [],
  cacheSeconds: 5,
  origins: 'any',
})
