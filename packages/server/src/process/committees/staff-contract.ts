// What the team reads of committees: sessions with their progress, minutes before publication, grids.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { slug } from '../../platform/text/slug.ts'
import { Committee, CommitteeCriterion, CommitteeMinutes } from './contract.ts'
import { CommitteeMarks, CommitteeProgress, CommitteeQuorum } from './items-contract.ts'

export const sessionStates = ['in_preparation', 'scheduled', 'published'] as const

const gridsDueAt = z.iso
  .datetime()
  .describe('When grids are expected; when it meets, if nothing else was said')

export const StaffCommittee = z
  .object({
    ...Committee.shape,
    state: z.enum(sessionStates),
    version: z.int().describe('Give it back with a change'),
    gridsDueAt,
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
        email: z.string().nullable().describe('Where they are reminded; for the team only'),
        remindedAt: z.iso.datetime().nullable(),
        progress: CommitteeProgress.nullable().describe('null: has no grid'),
      }),
    ),
    quorum: CommitteeQuorum.describe('Of all members, before anyone steps out'),
    itemCount: z.int(),
  })
  .meta({ id: 'StaffCommitteeDetail' })

const CommitteeGridItem = z
  .object({
    id: z.string(),
    title: z.string(),
    url: z.url(),
    territories: z.int(),
    progress: CommitteeProgress.describe('Of all members'),
    isDecided: z.boolean().describe('Its grids no longer change'),
    version: z.int().describe('Give it back with a grid; 0 before there is one'),
    scores: z.record(z.string(), z.int()).nullable().describe('null: not begun'),
    isWhole: z.boolean().describe('Every criterion has its score: the grid counts'),
    comment: z.string().nullable(),
    marks: CommitteeMarks.nullable().describe(
      'Of all members; null before one’s own grid is whole',
    ),
  })
  .meta({ id: 'CommitteeGridItem' })

export const CommitteeGrid = z
  .object({
    committee: Committee.pick({ id: true, title: true, subject: true, meetsAt: true }),
    gridsDueAt,
    isPublished: z.boolean(),
    memberId: slug,
    scoreMax: z.int(),
    criteria: z.array(CommitteeCriterion),
    progress: CommitteeProgress,
    items: z.array(CommitteeGridItem).describe('Without those that the member stepped out of'),
    recused: z
      .array(z.object({ id: z.string(), title: z.string() }))
      .describe('What the member stepped out of'),
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
  summary: 'One session with its members, quorum, rule and criteria',
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
          place: true,
          publishedAt: true,
        }).extend({
          gridsDueAt,
          progress: CommitteeProgress.describe('Of one’s own grids'),
          recused: z.int().describe('Items that one stepped out of'),
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
