// Committees in the public API: sessions that are published, with their minutes.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { slug } from '../consultations/contract.ts'

export const subjects = ['proposals', 'contributions'] as const
export const outcomes = ['keep', 'set_aside', 'fund', 'not_fund'] as const
export const criterionKinds = ['scored', 'territories'] as const

export const CommitteeCriterion = z
  .object({
    id: slug,
    title: z.string(),
    kind: z
      .enum(criterionKinds)
      .describe('scored: by members; territories: filled in with the collectivités that support'),
    weight: z.int(),
  })
  .meta({ id: 'CommitteeCriterion' })

export const CommitteeVotes = z
  .object({ for: z.int(), against: z.int(), abstention: z.int() })
  .meta({ id: 'CommitteeVotes' })

const Seat = z.object({ name: z.string(), organisation: z.string() })

export const CommitteeDecision = z
  .object({
    item: z.object({
      id: z.string(),
      title: z.string(),
      url: z.url().describe('The page of the proposal; of a contribution, that of its proposal'),
    }),
    outcome: z.enum(outcomes).nullable().describe('null: put off to a later session'),
    reason: z.string().nullable(),
    amountCents: z.int().nullable().describe('Granted, in cents of euro'),
    roadmap: z.string().nullable().describe('What is to be built, in a line'),
    votes: CommitteeVotes.nullable(),
    voters: z
      .object({ present: z.int(), of: z.int() })
      .nullable()
      .describe('Who could vote: present, of all members who had not stepped out'),
    recused: z.array(Seat).describe('Members who stepped out of this item'),
    territories: z
      .int()
      .describe('Collectivités that supported it; of a contribution, its proposals'),
    score: z
      .number()
      .nullable()
      .describe('Weighted mean of the grids, on the scale of the session'),
  })
  .meta({ id: 'CommitteeDecision' })
export type CommitteeDecision = z.infer<typeof CommitteeDecision>

const outcomeThen = z.object({
  outcome: z.enum(outcomes).nullable(),
  amountCents: z.int().nullable(),
})

export const CommitteeCorrection = z
  .object({
    itemId: z.string(),
    at: z.iso.datetime(),
    why: z.string(),
    before: outcomeThen,
    after: outcomeThen,
  })
  .meta({ id: 'CommitteeCorrection', description: 'A decision changed after publication.' })

export const Committee = z
  .object({
    id: slug,
    consultationId: slug,
    subject: z.enum(subjects),
    title: z.string(),
    meetsAt: z.iso.datetime(),
    place: z.string().nullable(),
    url: z.url().describe('Its minutes, as a page'),
    publishedAt: z.iso.datetime().nullable(),
    counts: z.object({
      favourable: z.int().describe('Kept, or funded'),
      unfavourable: z.int(),
      putOff: z.int(),
    }),
    grantedCents: z.int().describe('By this session, in cents of euro'),
  })
  .meta({ id: 'Committee', description: 'A session of a committee.' })
export type Committee = z.infer<typeof Committee>

export const CommitteeMinutes = z
  .object({
    ...Committee.shape,
    rule: z.string().describe('The written rule that it follows'),
    quorumPercent: z.int(),
    votes: z.boolean().describe('The rule asks for counted votes'),
    scoreMax: z.int(),
    criteria: z.array(CommitteeCriterion),
    members: z.array(Seat.extend({ present: z.boolean() })),
    decisions: z.array(CommitteeDecision),
    corrections: z.array(CommitteeCorrection).describe('The oldest first'),
    envelopeCents: z.int().nullable().describe('Of the consultation; null: no limit is set'),
  })
  .meta({ id: 'CommitteeMinutes', description: 'The minutes of a session.' })
export type CommitteeMinutes = z.infer<typeof CommitteeMinutes>

export const listCommittees = operation({
  id: 'listCommittees',
  method: 'get',
  path: '/v1/committees',
  tag: 'committees',
  summary: 'Published sessions of committees, the last to meet first',
  query: z.object({ consultation: slug.optional().describe('Default: of all consultations') }),
  output: z.object({ items: z.array(Committee) }).meta({ id: 'CommitteeList' }),
  refusals: ['consultation_not_found'],
  cacheSeconds: 10,
  origins: 'any',
})

export const getCommittee = operation({
  id: 'getCommittee',
  method: 'get',
  path: '/v1/committees/{id}',
  tag: 'committees',
  summary: 'The minutes of a published session: members, rule, decisions with reasons',
  params: z.object({ id: slug }),
  output: CommitteeMinutes,
  refusals: ['committee_not_found'],
  cacheSeconds: 10,
  origins: 'any',
})
