// The team's operations on partner sites: the list, suspension, a key revoked.
import { z } from 'zod'
import { cursor } from '../../platform/http/cursor.ts'
import { operation } from '../../platform/http/operation.ts'
import { line } from '../../platform/http/text.ts'
import { Territory } from '../../platform/territories/contract.ts'
import { siteKey } from './contract.ts'

const moment = z.iso.datetime()

export const StaffSite = z
  .object({
    key: siteKey.describe('Its first key, and its number ever after'),
    name: z.string(),
    url: z.url(),
    origins: z.array(z.string()),
    territory: Territory.pick({ id: true, label: true }),
    suspendedAt: moment.nullable(),
    suspendedWhy: z.string().nullable(),
    lastSeenAt: moment.nullable().describe('To a quarter of a minute'),
    widgets: z.string().nullable().describe('Version of the widgets last seen there'),
    keys: z.array(
      z.object({ key: siteKey, createdAt: moment.nullable(), endsAt: moment.nullable() }),
    ),
  })
  .meta({ id: 'StaffSite' })

const common = { tag: 'sites', origins: 'none', roles: ['sites_manager'] } as const
const params = z.object({ key: z.string().max(60) })
const reason = line({ min: 3, max: 400 })

export const listStaffSites = operation({
  ...common,
  id: 'listStaffSites',
  method: 'get',
  path: '/v1/staff/sites',
  summary: 'Every partner site with its keys, suspended ones included',
  query: z.object({
    cursor,
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z
    .object({ items: z.array(StaffSite), next: z.string().nullable() })
    .meta({ id: 'StaffSitePage' }),
  refusals: [],
  roles: ['sites_manager', 'auditor'],
})

export const suspendSiteByStaff = operation({
  ...common,
  stepUp: true,
  id: 'suspendSite',
  method: 'post',
  path: '/v1/staff/sites/{key}/suspend',
  summary: 'Nothing is prepared or confirmed from this site any more, at once',
  params,
  body: z.object({ reason: reason.describe('Shown to the webmaster') }),
  output: StaffSite,
  refusals: ['site_not_found', 'site_already_suspended'],
})

export const restoreSiteByStaff = operation({
  ...common,
  stepUp: true,
  id: 'restoreSite',
  method: 'post',
  path: '/v1/staff/sites/{key}/restore',
  summary: 'The site works again, with the keys that it has',
  params,
  body: z.object({}),
  output: StaffSite,
  refusals: ['site_not_found', 'site_not_suspended'],
})

export const revokeSiteKeyByStaff = operation({
  ...common,
  stepUp: true,
  id: 'revokeSiteKey',
  method: 'post',
  path: '/v1/staff/site-keys/{key}/revoke',
  summary: 'This key is dead at once; the other keys of its site go on',
  params,
  body: z.object({}),
  output: StaffSite,
  refusals: ['site_key_not_live'],
})
