// What the team reads of committees: sessions with their progress, minutes before publication, grids.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { slug } from '../consultations/contract.ts'
import { StaffRef } from '../moderation/contract.ts'
import { Committee, CommitteeCriterion, CommitteeDecision, CommitteeMinutes } from './contract.ts'

export const sessionStates = ['in_preparation', 'scheduled', 'published'] as const

const Progress = z
  .object({ evaluated: z.int(), of: z.int() })
  .meta({ id: 'CommitteeProgress', description: '"2 of 4": those who stepped out are left out.' })

export const StaffCommittee = z
  .object({
    ...Committee.shape,
    state: z.enum(sessionStates),
    version: z.int().describe('Give it back with a change'),
    publishAt: z.iso.datetime().nullable().describe('When it is to become public'),
    envelope: z
      .object({
        totalCents: z.int().nullable().describe('null: no limit is set'),
        grantedCents: z.int().describe('By all committees of the consultation, public or not'),
        leftCents: z.int().nullable(),
      })
      .describe('Of the consultation'),
  })
  .meta({ id: 'StaffCommittee' })

export const StaffCommitteeDetail = z
  .object({
    ...StaffCommittee.shape,
    rule: z.string(),
    quorumPercent: z.int(),
    votes: z.boolean(),
    scoreMax: z.int(),
    criteria: z.array(CommitteeCriterion),
    members: z.array(
      z.object({
        id: slug,
        staffId: z.string().nullable(),
        name: z.string(),
        organisation: z.string(),
        present: z.boolean(),
        progress: Progress.nullable().describe('null: has no grid'),
      }),
    ),
    items: z.array(
      z.object({
        ...CommitteeDecision.shape,
        progress: Progress,
        grids: z.array(
          z.object({
            memberId: slug,
            scores: z.record(z.string(), z.int()),
            comment: z.string().nullable(),
            at: z.iso.datetime(),
          }),
        ),
        recusals: z.array(z.object({ memberId: slug, reason: z.string(), at: z.iso.datetime() })),
      }),
    ),
    history: z
      .array(
        z.object({
          version: z.int(),
          act: z.string(),
          itemId: z.string().nullable(),
          why: z.string().nullable(),
          data: z.record(z.string(), z.unknown()),
          undoes: z.int().nullable().describe('The version whose act this one undoes'),
          by: StaffRef,
          at: z.iso.datetime(),
        }),
      )
      .describe('The oldest first'),
  })
  .meta({ id: 'StaffCommitteeDetail' })

export const CommitteeGrid = z
  .object({
    committee: Committee.pick({ id: true, title: true, subject: true, meetsAt: true }),
    memberId: slug,
    scoreMax: z.int(),
    criteria: z.array(CommitteeCriterion),
    progress: Progress,
    items: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          url: z.url(),
          territories: z.int(),
          progress: Progress.describe('Of all members'),
          scores: z.record(z.string(), z.int()).nullable().describe('null: not evaluated yet'),
          comment: z.string().nullable(),
        }),
      )
      .describe('Without those that the member stepped out of'),
    recused: z.array(z.string()).describe('Ids of the items that the member stepped out of'),
  })
  .meta({ id: 'CommitteeGrid', description: 'The grid of the member who asks.' })

const readers = ['committee_secretary', 'auditor'] as const
const one = z.object({ id: slug })
const reading = { method: 'get', tag: 'committees', origins: 'none' } as const

export const staffListCommittees = operation({
  ...reading,
  id: 'staffListCommittees',
  path: '/v1/staff/committees',
  summary: 'Sessions of a consultation, in preparation included, the last to meet first',
  query: z.object({ consultation: slug.optional().describe('Default: the newest') }),
  output: z.object({ items: z.array(StaffCommittee) }).meta({ id: 'StaffCommitteeList' }),
  refusals: ['consultation_not_found'],
  roles: readers,
})

export const staffGetCommittee = operation({
  ...reading,
  id: 'staffGetCommittee',
  path: '/v1/staff/committees/{id}',
  summary: 'One session with its members, items, grids, decisions and history',
  params: one,
  output: StaffCommitteeDetail,
  refusals: ['committee_not_found'],
  roles: readers,
})

export const draftMinutes = operation({
  ...reading,
  id: 'draftMinutes',
  path: '/v1/staff/committees/{id}/minutes',
  summary: 'The minutes as they would be published now',
  params: one,
  output: CommitteeMinutes,
  refusals: ['committee_not_found'],
  roles: readers,
})

export const listMyCommittees = operation({
  ...reading,
  id: 'listMyCommittees',
  path: '/v1/staff/my-committees',
  summary: 'Sessions in which the member who asks has a grid to fill in',
  output: z
    .object({
      items: z.array(
        Committee.pick({
          id: true,
          consultationId: true,
          title: true,
          subject: true,
          meetsAt: true,
          publishedAt: true,
        }),
      ),
    })
    .meta({ id: 'MyCommittees' }),
  refusals: [],
  roles: ['committee_member'],
})

export const getCommitteeGrid = operation({
  ...reading,
  id: 'getCommitteeGrid',
  path: '/v1/staff/committees/{id}/grid',
  summary: 'The grid of the member who asks, without the items that they stepped out of',
  params: one,
  output: CommitteeGrid,
  refusals: ['committee_not_found', 'not_committee_member'],
  roles: ['committee_member'],
})
