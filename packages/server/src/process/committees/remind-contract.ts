// Reminding members of the grids that they have not filled in: who would be, the mail, and the act.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { version } from '../../platform/http/version-field.ts'
import { slug } from '../../platform/text/slug.ts'
import { CommitteeProgress } from './items-contract.ts'
import { StaffCommittee } from './staff-contract.ts'

export const reminderStates = ['to_remind', 'done', 'without_mailbox', 'reminded_today'] as const

export const CommitteeReminder = z
  .object({
    members: z
      .array(
        z.object({
          memberId: slug,
          name: z.string(),
          organisation: z.string(),
          progress: CommitteeProgress,
          state: z.enum(reminderStates),
          remindedAt: z.iso.datetime().nullable(),
        }),
      )
      .describe('Those who have a grid'),
    mail: z
      .object({ subject: z.string(), text: z.string() })
      .nullable()
      .describe('As the first of them gets it; null when nobody would'),
  })
  .meta({ id: 'CommitteeReminder' })

const one = { tag: 'committees', origins: 'none', params: z.object({ id: slug }) } as const

export const previewCommitteeReminder = operation({
  ...one,
  id: 'previewCommitteeReminder',
  method: 'get',
  path: '/v1/staff/committees/{id}/reminder',
  summary: 'Who would be reminded of their grids now, and the mail they would get',
  output: CommitteeReminder,
  refusals: ['committee_not_found'],
  roles: ['committee_secretary', 'auditor'],
})

export const remindCommitteeMembers = operation({
  ...one,
  id: 'remindCommitteeMembers',
  method: 'post',
  path: '/v1/staff/committees/{id}/remind',
  summary: 'Write to those who have grids to fill in, each once a day at most',
  body: z.object({
    version,
    members: z.array(slug).max(60).optional().describe('Default: everyone whom it concerns'),
  }),
  output: StaffCommittee,
  refusals: [
    'committee_not_found',
    'changed_meanwhile',
    'committee_published',
    'committee_member_not_found',
    'nobody_to_remind',
  ],
  roles: ['committee_secretary'],
})
