// What the team reads of the items of a session: agenda, grids side by side, texts, what may be added, history.
import { z } from 'zod'
import { StaffRef } from '../../people/staff/ref.ts'
import { cursor } from '../../platform/http/cursor.ts'
import { operation } from '../../platform/http/operation.ts'
import { line } from '../../platform/http/text.ts'
import { slug } from '../../platform/text/slug.ts'
import { Theme } from '../consultations/contract.ts'
import { Contribution } from '../contributions/contract.ts'
import { CommitteeDecision } from './contract.ts'

export const CommitteeProgress = z
  .object({ evaluated: z.int(), of: z.int() })
  .meta({ id: 'CommitteeProgress', description: '"2 of 4": those who stepped out are left out.' })

export const CommitteeMarks = z
  .object({
    count: z.int(),
    mean: z.number(),
    lowest: z.number(),
    highest: z.number(),
    deviation: z.number().describe('Standard deviation of all marks'),
  })
  .meta({
    id: 'CommitteeMarks',
    description: 'Each whole grid as one weighted mark, on the scale of the session.',
  })

export const CommitteeQuorum = z
  .object({ present: z.int(), of: z.int(), needed: z.int() })
  .meta({ id: 'CommitteeQuorum', description: 'Who may vote now: "5 of 8", and how many must.' })

export const CommitteeItem = z
  .object({
    ...CommitteeDecision.shape,
    position: z.int(),
    progress: CommitteeProgress,
    marks: CommitteeMarks.nullable(),
    withheld: z
      .enum(['score_first', 'recused'])
      .nullable()
      .describe('Why the scores are not shown to whoever asks, who has a seat in this session'),
  })
  .meta({ id: 'CommitteeItem' })

export const CommitteeItemDetail = z
  .object({
    ...CommitteeItem.shape,
    quorum: CommitteeQuorum.describe('On this item, without those who stepped out'),
    grids: z
      .array(
        z.object({
          memberId: slug,
          scores: z.record(z.string(), z.int()),
          comment: z.string().nullable(),
          at: z.iso.datetime(),
        }),
      )
      .describe('Whole ones; empty where they are withheld'),
    recusals: z.array(z.object({ memberId: slug, reason: z.string(), at: z.iso.datetime() })),
  })
  .meta({ id: 'CommitteeItemDetail' })

/** Of a proposal, a page of its contributions; of a contribution, itself. */
export const CommitteeDossier = z
  .object({
    itemId: z.string(),
    proposal: z
      .object({
        id: slug,
        title: z.string(),
        summary: z.string(),
        description: z.string(),
        theme: Theme,
        territories: z.int().describe('Collectivités that support it'),
        residents: z.int(),
      })
      .nullable()
      .describe('null: the item is a contribution'),
    contributions: z.object({ total: z.int(), items: z.array(Contribution) }),
  })
  .meta({
    id: 'CommitteeDossier',
    description: 'What is judged: of contributors, the territory, profile and function only.',
  })

export const EligibleItem = z
  .object({
    id: z.string(),
    title: z.string(),
    theme: Theme,
    isReturning: z.boolean().describe('An earlier session decided against it'),
    territories: z
      .int()
      .describe('Collectivités that support it; of a contribution, its proposals'),
    contributions: z.int().nullable().describe('Of a proposal'),
    proposals: z.array(z.object({ id: slug, title: z.string() })).describe('Of a contribution'),
  })
  .meta({ id: 'EligibleItem' })

export const CommitteeHistoryEntry = z
  .object({
    version: z.int(),
    act: z.string(),
    itemId: z.string().nullable(),
    why: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
    undoes: z.int().nullable().describe('The version whose act this one undoes'),
    by: StaffRef,
    at: z.iso.datetime(),
  })
  .meta({ id: 'CommitteeHistoryEntry' })

export const itemSorts = ['position', 'score', 'deviation', 'progress', 'territories'] as const

const readers = ['committee_secretary', 'auditor'] as const
const one = z.object({ id: slug })
const oneItem = z.object({ id: slug, itemId: z.string().max(100) })
const reading = { method: 'get', tag: 'committees', origins: 'none', roles: readers } as const
const offset = z.coerce.number().int().min(0).max(1_000_000).default(0)
const limit = (most: number, usual: number) =>
  z.coerce.number().int().min(1).max(most).default(usual)

export const listCommitteeItems = operation({
  ...reading,
  id: 'listCommitteeItems',
  path: '/v1/staff/committees/{id}/items',
  summary: 'The agenda of a session: marks with their spread, progress, recusals, decisions',
  params: one,
  query: z.object({
    decided: z.enum(['yes', 'no']).optional(),
    sort: z.enum(itemSorts).default('position').describe('All but the position: the highest first'),
    offset,
    limit: limit(500, 100),
  }),
  output: z
    .object({
      total: z.int(),
      decided: z.int().describe('Of all items of the session'),
      items: z.array(CommitteeItem),
    })
    .meta({ id: 'CommitteeItemList' }),
  refusals: ['committee_not_found'],
})

export const getCommitteeItem = operation({
  ...reading,
  id: 'getCommitteeItem',
  path: '/v1/staff/committees/{id}/items/{itemId}',
  summary: 'One item with its grids side by side, and who may vote on it',
  params: oneItem,
  output: CommitteeItemDetail,
  refusals: ['committee_not_found', 'committee_item_not_found'],
})

const dossier = {
  ...reading,
  params: oneItem,
  query: z.object({ offset, limit: limit(50, 20) }),
  output: CommitteeDossier,
} as const

export const getCommitteeDossier = operation({
  ...dossier,
  id: 'getCommitteeDossier',
  path: '/v1/staff/committees/{id}/dossiers/{itemId}',
  summary: 'What is to be judged: the proposal with its contributions, or the contribution',
  refusals: ['committee_not_found', 'committee_item_not_found'],
})

export const getMyCommitteeDossier = operation({
  ...dossier,
  id: 'getMyCommitteeDossier',
  path: '/v1/staff/my-committees/{id}/dossiers/{itemId}',
  summary: 'The same for a member of the session, but for what they stepped out of',
  refusals: [
    'committee_not_found',
    'committee_item_not_found',
    'not_committee_member',
    'member_recused',
  ],
  roles: ['committee_member'],
})

export const listEligibleItems = operation({
  ...reading,
  id: 'listEligibleItems',
  path: '/v1/staff/committees/{id}/eligible-items',
  summary: 'What may be added to its agenda: on no other one, and not decided favourably',
  params: one,
  query: z.object({
    q: line({ max: 100 }).optional(),
    theme: slug.optional(),
    offset,
    limit: limit(100, 50),
  }),
  output: z
    .object({ total: z.int(), items: z.array(EligibleItem) })
    .meta({ id: 'EligibleItemList' }),
  refusals: ['committee_not_found'],
})

export const listCommitteeHistory = operation({
  ...reading,
  id: 'listCommitteeHistory',
  path: '/v1/staff/committees/{id}/history',
  summary: 'What was done in a session, the last first',
  params: one,
  query: z.object({
    item: z.string().max(100).optional(),
    cursor,
    limit: limit(100, 50),
  }),
  output: z
    .object({ items: z.array(CommitteeHistoryEntry), next: z.string().nullable() })
    .meta({ id: 'CommitteeHistory' }),
  refusals: ['committee_not_found'],
})
