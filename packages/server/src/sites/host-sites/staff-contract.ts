// The team's operations on partner sites: the list, suspension, a key revoked.
import { z } from 'zod'
import { MailPreview } from '../../mail/preview-contract.ts'
import { cursor, offset } from '../../platform/http/cursor.ts'
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
    version: z.int().describe('Give it back with what changes the site or its keys'),
  })
  .meta({ id: 'StaffSite' })

const common = { tag: 'sites', origins: 'none', roles: ['sites_manager'] } as const
const params = z.object({ key: z.string().max(60) })
const reason = line({ min: 3, max: 400 }).describe('Shown to the webmaster')
const version = z.int().min(1)
const reading = { roles: ['sites_manager', 'auditor'] } as const
/** Days of activity. */
export const shownToTeam = 30

const Activity = z.object({
  since: z.iso.date().describe(`The first of its ${shownToTeam} days`),
  days: z
    .array(
      z.object({
        day: z.iso.date(),
        seen: z.int().describe('Pages shown with an element'),
        prepared: z.int().describe('Acts prepared, confirmed or not'),
        supports: z.int().describe('In the name of territories'),
        referents: z.int(),
      }),
    )
    .describe('Days on which something happened, the newest first'),
  totals: z
    .object({
      supports: z.int(),
      referents: z.int(),
      residents: z.int(),
      contributions: z.int(),
    })
    .describe('Since ever; of people at least so many before today, few being withheld'),
  errors: z
    .array(z.object({ day: z.iso.date(), what: z.string(), count: z.int() }))
    .describe('`site_suspended`, `site_key_revoked`, or `refused` and an address not registered'),
})

export const StaffSiteDetail = StaffSite.extend({ activity: Activity }).meta({
  id: 'StaffSiteDetail',
})

export const listStaffSites = operation({
  ...common,
  id: 'listStaffSites',
  method: 'get',
  path: '/v1/staff/sites',
  summary: 'Every partner site with its keys, suspended ones included',
  query: z.object({
    q: line({ max: 100 }).optional().describe('Words of its name, address or territory'),
    state: z.enum(['active', 'suspended']).optional(),
    cursor,
    offset,
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z
    .object({ items: z.array(StaffSite), next: z.string().nullable(), total: z.int() })
    .meta({ id: 'StaffSitePage' }),
  refusals: [],
  ...reading,
})

export const getStaffSite = operation({
  ...common,
  id: 'getStaffSite',
  method: 'get',
  path: '/v1/staff/sites/{key}',
  summary: 'A partner site by any of its keys, with what came by it in thirty days',
  params,
  output: StaffSiteDetail,
  refusals: ['site_not_found'],
  ...reading,
})

export const previewSiteSuspension = operation({
  ...common,
  id: 'previewSiteSuspension',
  method: 'post',
  path: '/v1/staff/sites/{key}/suspension-preview',
  summary: 'The mail that suspending the site would send to its webmaster; not done',
  params,
  body: z.object({ version }),
  output: z
    .object({ outcome: z.literal('preview'), mail: MailPreview.nullable() })
    .meta({ id: 'SiteSuspensionPreview' }),
  refusals: ['site_not_found', 'site_already_suspended', 'changed_meanwhile'],
})

export const suspendSiteByStaff = operation({
  ...common,
  stepUp: true,
  id: 'suspendSite',
  method: 'post',
  path: '/v1/staff/sites/{key}/suspend',
  summary: 'Nothing is prepared or confirmed from this site any more, at once',
  params,
  body: z.object({ reason, version }),
  output: StaffSite,
  refusals: ['site_not_found', 'site_already_suspended', 'changed_meanwhile'],
})

export const restoreSiteByStaff = operation({
  ...common,
  stepUp: true,
  id: 'restoreSite',
  method: 'post',
  path: '/v1/staff/sites/{key}/restore',
  summary: 'The site works again, with the keys that it has',
  params,
  body: z.object({ version }),
  output: StaffSite,
  refusals: ['site_not_found', 'site_not_suspended', 'changed_meanwhile'],
})

export const revokeSiteKeyByStaff = operation({
  ...common,
  stepUp: true,
  id: 'revokeSiteKey',
  method: 'post',
  path: '/v1/staff/site-keys/{key}/revoke',
  summary: 'This key is dead at once; the other keys of its site go on',
  params,
  body: z.object({ version: version.describe('Of its site') }),
  output: StaffSite,
  refusals: ['site_key_not_live', 'changed_meanwhile'],
})
