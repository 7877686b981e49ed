// What publishing or correcting would do, before it is done: what becomes public, how many are told.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { slug } from '../../platform/text/slug.ts'
import { correctCommitteeDecision, publishCommittee } from './acts-contract.ts'
import { outcomes } from './contract.ts'

const outcome = z.object({ outcome: z.enum(outcomes).nullable(), amountCents: z.int().nullable() })

export const CommitteePublicationPreview = z
  .object({
    decisions: z
      .array(z.object({ itemId: z.string(), title: z.string(), ...outcome.shape }))
      .describe('What becomes public; null: put off to a later session'),
    grantedCents: z.int(),
    told: z.int().describe('People who would get a mail of it, each counted once'),
  })
  .meta({ id: 'CommitteePublicationPreview' })

export const CommitteeCorrectionPreview = z
  .object({
    before: outcome,
    after: outcome,
    leftCents: z.int().nullable().describe('In the envelope, once it is corrected'),
    told: z.int().describe('People who would get a mail of it, each counted once'),
  })
  .meta({ id: 'CommitteeCorrectionPreview' })

const previewing = {
  method: 'post',
  tag: 'committees',
  origins: 'none',
  params: z.object({ id: slug }),
  roles: ['committee_secretary'],
} as const

export const previewCommitteePublication = operation({
  ...previewing,
  id: 'previewCommitteePublication',
  path: '/v1/staff/committees/{id}/publish-preview',
  summary: 'What would become public and how many would be told; nothing is changed',
  body: publishCommittee.body.pick({ version: true }),
  output: CommitteePublicationPreview,
  refusals: publishCommittee.refusals,
})

export const previewCommitteeCorrection = operation({
  ...previewing,
  id: 'previewCommitteeCorrection',
  path: '/v1/staff/committees/{id}/correct-preview',
  summary: 'What a correction would change and how many would be told; nothing is changed',
  body: correctCommitteeDecision.body,
  output: CommitteeCorrectionPreview,
  refusals: correctCommitteeDecision.refusals,
})
