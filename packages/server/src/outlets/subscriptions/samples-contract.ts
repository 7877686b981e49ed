// Every kind of mail as people get it, for the team to read.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'

export const listMailSamples = operation({
  id: 'listMailSamples',
  method: 'get',
  path: '/v1/staff/mail-samples',
  tag: 'mails',
  summary: 'Every kind of mail as its reader gets it, with invented facts and no link of anyone’s',
  query: z.object({ language: z.enum(['fr', 'en']).default('fr') }),
  output: z
    .object({
      items: z.array(
        z.object({
          kind: z.string().describe('Of the event that it tells of, or of the mail'),
          language: z
            .enum(['fr', 'en'])
            .describe('That of its reader: town halls are written to in French'),
          subject: z.string(),
          text: z.string(),
          isLaidOut: z.boolean().describe('Whether it goes as HTML too'),
        }),
      ),
    })
    .meta({ id: 'MailSampleList' }),
  refusals: [],
  origins: 'none',
  roles: ['moderator', 'auditor'],
})
