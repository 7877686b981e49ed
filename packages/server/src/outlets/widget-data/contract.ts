// Everything the elements of one host page need, in one answer.
import { z } from 'zod'
import { Service } from '../../catalogue/services/contract.ts'
import { idList } from '../../platform/http/id-list.ts'
import { operation } from '../../platform/http/operation.ts'
import { slug } from '../../platform/text/slug.ts'
import { Consultation } from '../../process/consultations/contract.ts'
import { Proposal } from '../../process/proposals/contract.ts'
import { Site } from '../../sites/host-sites/contract.ts'

export const Embeds = z
  .object({
    site: Site.nullable().describe(
      'null without a key, and with one that is told as a problem: the page goes on without the site',
    ),
    siteProblem: z
      .enum(['site_key_unknown', 'site_key_revoked', 'site_suspended', 'origin_not_allowed'])
      .nullable()
      .describe(
        'For webmasters; `origin_not_allowed`: the page that asks is of an origin not registered',
      ),
    consultation: Consultation.nullable().describe('Given when asked for by `consultation`'),
    proposals: z.array(Proposal).describe('Unknown ids are left out'),
    services: z.array(Service).describe('Unknown ids are left out'),
  })
  .meta({ id: 'Embeds', description: 'What one host page shows.' })
export type Embeds = z.infer<typeof Embeds>

export const getEmbeds = operation({
  id: 'getEmbeds',
  method: 'get',
  path: '/v1/embeds',
  tag: 'embeds',
  summary: 'Proposals, services, consultation and site for all elements of a page at once',
  query: z.object({
    site: z.string().max(60).optional(),
    consultation: z
      .union([slug, z.literal('*')])
      .optional()
      .describe("A consultation's id; `*`: the site's own, or the current one"),
    proposals: idList(100).optional(),
    services: idList(100).optional(),
  }),
  output: Embeds,
  refusals: ['consultation_not_found'],
  cacheSeconds: 10,
  origins: 'any',
})
