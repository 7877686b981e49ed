// Partner sites in the public API: what a publishable key stands for.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { Territory } from '../../platform/territories/contract.ts'
import { slug } from '../../process/consultations/contract.ts'

export const siteKey = z.string().regex(/^pk_[A-Za-z0-9]{16,40}$/)

export const Site = z
  .object({
    key: siteKey,
    name: z.string(),
    url: z.url(),
    territory: Territory.pick({ id: true, kind: true, name: true, label: true }),
    consultationId: slug,
  })
  .meta({ id: 'Site', description: "A commune's site that embeds the widgets." })
export type Site = z.infer<typeof Site>

export const getSite = operation({
  id: 'getSite',
  method: 'get',
  path: '/v1/sites/{key}',
  tag: 'sites',
  summary: 'The site that a publishable key stands for',
  params: z.object({ key: z.string().max(60) }),
  output: Site,
  refusals: ['site_not_found', 'site_key_revoked', 'site_suspended'],
  // Asked about anew each time: what has ended is told at once.
  cacheSeconds: 0,
  origins: 'any',
})
