// The queue of contributions: its filters, a page anywhere in it, and how many there are of each.
import { z } from 'zod'
import { StaffRef } from '../../people/staff/ref.ts'
import { cursor } from '../../platform/http/cursor.ts'
import { operation } from '../../platform/http/operation.ts'
import { several } from '../../platform/http/several.ts'
import { line } from '../../platform/http/text.ts'
import { Territory, territoryId } from '../../platform/territories/contract.ts'
import { slug } from '../../platform/text/slug.ts'
import { contributionKinds, contributionStates } from '../contributions/contract.ts'
import { groupKey, markRule } from '../look-alikes/contract.ts'
import { contributionId, StaffContribution, staffId } from './contract.ts'

/** Of a title and the excerpt after it: a page of one hundred stays under 40 KB. */
export const wordsLength = 130

export const QueueItem = z
  .object({
    ...StaffContribution.pick({
      id: true,
      version: true,
      kind: true,
      state: true,
      title: true,
      receivedAt: true,
      assignee: true,
    }).shape,
    excerpt: z.string().describe('Its first words, the fewer the longer its title is'),
    themeId: slug.describe('Its title is among the facets of `countModerationQueue`'),
    territory: Territory.shape.label,
    flagged: markRule.nullable().describe('Why it looks like others, from the same hand perhaps'),
  })
  .meta({ id: 'QueueItem', description: 'A contribution in the queue, as one reads over it.' })
export type QueueItem = z.infer<typeof QueueItem>

const filters = {
  consultation: slug.optional().describe('Default: the newest'),
  ids: several(contributionId, 200).describe('Only those of these that the other filters find'),
  state: several(z.enum(contributionStates)),
  kind: z.enum(contributionKinds).optional(),
  theme: several(slug),
  territory: territoryId.optional(),
  department: several(z.string().regex(/^[0-9AB]{2,3}$/), 120).describe('Codes of départements'),
  olderThanDays: z.coerce.number().int().min(0).max(3650).optional(),
  newerThanDays: z.coerce.number().int().min(1).max(3650).optional(),
  assignee: several(staffId).describe('Ids; `me`, `none`, or `any` for whoever it is'),
  suspicion: z
    .enum(['any', 'none', ...markRule.options])
    .optional()
    .describe('Marked as looking like others: by any rule, by none, by this one'),
  suspicionGroup: groupKey.optional(),
  q: line({ max: 100 }).optional(),
}

const reading = {
  method: 'get',
  tag: 'moderation',
  refusals: ['consultation_not_found'],
  origins: 'none',
  roles: ['moderator', 'auditor'],
} as const

export const listModerationQueue = operation({
  ...reading,
  id: 'listModerationQueue',
  path: '/v1/staff/contributions',
  summary: 'Contributions in pages, filtered, the oldest first; from any place',
  query: z.object({
    ...filters,
    sort: z.enum(['oldest', 'newest']).default('oldest'),
    cursor,
    offset: z.coerce
      .number()
      .int()
      .min(0)
      .max(10_000_000)
      .optional()
      .describe('How many come before the page, instead of a cursor'),
    around: contributionId.optional().describe('The page where it is, instead of an offset'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z
    .object({
      items: z.array(QueueItem),
      next: z.string().nullable(),
      total: z.int().nullable().describe('Of all pages; null after a cursor, which counts nothing'),
      offset: z.int().nullable().describe('How many come before the page; null after a cursor'),
      rank: z
        .int()
        .nullable()
        .describe('How many come before `around`; null when these filters do not find it'),
    })
    .meta({ id: 'ModerationQueue' }),
})

const count = z.int()

export const countModerationQueue = operation({
  ...reading,
  id: 'countModerationQueue',
  path: '/v1/staff/contribution-counts',
  summary: 'How many contributions these filters find, by state, theme, département and assignee',
  query: z.object(filters),
  output: z
    .object({
      total: z.int().describe('By all filters; below, each facet leaves its own filter out'),
      received: count,
      redirected: count,
      rejected: count,
      grouped: count,
      themes: z.array(z.object({ id: slug, title: z.string(), count })),
      departments: z.array(z.object({ code: z.string(), name: z.string(), count })),
      assignees: z.array(z.object({ assignee: StaffRef.nullable(), count })),
      unassigned: z.int().describe('Received and assigned to nobody'),
      suspected: z.int().describe('Received and marked as looking like others'),
    })
    .meta({ id: 'ModerationCounts' }),
})

export const countContributionsByDay = operation({
  ...reading,
  id: 'countContributionsByDay',
  path: '/v1/staff/contribution-days',
  summary: 'Contributions received, and decisions taken, each of the last thirty days',
  query: z.object({ consultation: filters.consultation }),
  output: z
    .object({
      days: z
        .array(
          z.object({
            day: z.iso.date().describe('In France'),
            received: count,
            decided: z.int().describe('Redirected, rejected or grouped, undone since or not'),
          }),
        )
        .describe('From the oldest to today'),
    })
    .meta({ id: 'ContributionDays' }),
  isPassive: true,
})
