// The team's operations on registrations of sites: the list, approval, refusal with a reason.
import { z } from 'zod'
import { MailPreview } from '../../mail/preview-contract.ts'
import { cursor, offset } from '../../platform/http/cursor.ts'
import { operation } from '../../platform/http/operation.ts'
import { several } from '../../platform/http/several.ts'
import { line } from '../../platform/http/text.ts'
import { Territory } from '../../platform/territories/contract.ts'
import { siteKey } from '../host-sites/contract.ts'
import { proofs } from './proof.ts'
import { registrationStates } from './states.ts'

const moment = z.iso.datetime()
const id = z.uuid({ message: 'not_uuid' })

export const SiteRegistration = z
  .object({
    id,
    state: z.enum(registrationStates),
    origin: z.string(),
    name: z.string(),
    addresses: z
      .array(z.object({ origin: z.string(), provedAt: moment.nullable() }))
      .describe('Every address of the site, `origin` among them'),
    territory: Territory.pick({ id: true, label: true }),
    proof: z.enum(proofs),
    openedAt: moment,
    provedAt: moment.nullable().describe('Null until control of the site is proved'),
    askedAt: moment.nullable().describe('When the town hall was last written to'),
    answerUntil: moment.nullable(),
    decidedAt: moment.nullable(),
    decidedBy: z.enum(['town_hall', 'team']).nullable(),
    reason: z.string().nullable(),
    site: siteKey.nullable().describe('First key of the site that it became'),
    version: z.int().describe('Give it back with a decision'),
  })
  .meta({ id: 'SiteRegistration', description: 'A site that a webmaster registers.' })

const common = { tag: 'sites', origins: 'none', roles: ['sites_manager'] } as const
const params = z.object({ id })
const body = z.object({ version: z.int().min(1), reason: line({ min: 3, max: 400 }) })
const refusals = [
  'site_registration_not_found',
  'site_not_proved',
  'state_forbids',
  'changed_meanwhile',
] as const

export const listSiteRegistrations = operation({
  ...common,
  id: 'listSiteRegistrations',
  method: 'get',
  path: '/v1/staff/site-registrations',
  summary: 'Registrations of sites, the oldest first',
  query: z.object({
    q: line({ max: 100 }).optional().describe('Words of its name, address or territory'),
    state: several(z.enum(registrationStates)),
    cursor,
    offset,
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z
    .object({ items: z.array(SiteRegistration), next: z.string().nullable(), total: z.int() })
    .meta({ id: 'SiteRegistrationPage' }),
  refusals: [],
  roles: ['sites_manager', 'auditor'],
})

export const getSiteRegistration = operation({
  ...common,
  id: 'getSiteRegistration',
  method: 'get',
  path: '/v1/staff/site-registrations/{id}',
  summary: 'A registration as it is now',
  params,
  output: SiteRegistration,
  refusals: ['site_registration_not_found'],
  roles: ['sites_manager', 'auditor'],
})

export const previewSiteRegistrationDecision = operation({
  ...common,
  id: 'previewSiteRegistrationDecision',
  method: 'post',
  path: '/v1/staff/site-registrations/{id}/decision-preview',
  summary: 'The mail that approving or refusing would send to the webmaster; not done',
  params,
  body: body.omit({ reason: true }).extend({ decision: z.enum(['approve', 'refuse']) }),
  output: z
    .object({
      outcome: z.literal('preview'),
      mail: MailPreview.nullable().describe('Null once the account of its webmaster is erased'),
      replaces: siteKey.nullable().describe('The site that it takes over, with its keys'),
    })
    .meta({ id: 'SiteRegistrationPreview' }),
  refusals,
})

export const approveSiteRegistration = operation({
  ...common,
  stepUp: true,
  id: 'approveSiteRegistration',
  method: 'post',
  path: '/v1/staff/site-registrations/{id}/approve',
  summary: 'Approve a site whose control is proved, in place of the town hall',
  params,
  body,
  output: SiteRegistration,
  refusals,
})

export const refuseSiteRegistration = operation({
  ...common,
  id: 'refuseSiteRegistration',
  method: 'post',
  path: '/v1/staff/site-registrations/{id}/refuse',
  summary: 'Refuse a site, with a reason that its webmaster reads',
  params,
  body,
  output: SiteRegistration,
  refusals,
})
