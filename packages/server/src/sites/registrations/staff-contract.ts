// The team's operations on registrations of sites: the list, approval, refusal with a reason.
import { z } from 'zod'
import { cursor } from '../../platform/http/cursor.ts'
import { operation } from '../../platform/http/operation.ts'
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
  ...(['site_registration_not_found', 'site_not_proved', 'state_forbids'] as const),
  'changed_meanwhile',
] as const

export const listSiteRegistrations = operation({
  ...common,
  id: 'listSiteRegistrations',
  method: 'get',
  path: '/v1/staff/site-registrations',
  summary: 'Registrations of sites, the oldest first',
  query: z.object({
    state: z.enum(registrationStates).optional(),
    cursor,
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z
    .object({ items: z.array(SiteRegistration), next: z.string().nullable() })
    .meta({ id: 'SiteRegistrationPage' }),
  refusals: [],
  roles: ['sites_manager', 'auditor'],
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
