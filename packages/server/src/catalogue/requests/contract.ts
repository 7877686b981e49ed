// The team's operations on requests of services.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { several } from '../../platform/http/several.ts'
import { slug } from '../../platform/text/slug.ts'
import {
  followUpShape,
  requestDetailShape,
  requestPage,
  requestQuery,
  requestShape,
} from './shape.ts'
import { serviceRequestActs, serviceRequestStates } from './states.ts'

export const ServiceRequest = z
  .object({
    ...requestShape,
    service: z.object({ id: slug, name: z.string() }),
    state: z.enum(serviceRequestStates),
  })
  .meta({ id: 'ServiceRequest', description: 'A territory asks for a service.' })

export const ServiceRequestDetail = z
  .object({ ...ServiceRequest.shape, ...requestDetailShape })
  .meta({ id: 'ServiceRequestDetail' })

const common = { tag: 'requests', origins: 'none' } as const
const params = z.object({ id: z.uuid({ message: 'not_uuid' }) })

export const listServiceRequests = operation({
  ...common,
  id: 'listServiceRequests',
  method: 'get',
  path: '/v1/staff/service-requests',
  summary: 'Requests of services, the oldest first, in pages; without contacts',
  roles: ['catalogue_editor', 'auditor'],
  query: z.object({
    service: slug.optional(),
    state: several(z.enum(serviceRequestStates)),
    ...requestQuery,
  }),
  output: requestPage(ServiceRequest).meta({ id: 'ServiceRequestPage' }),
  refusals: [],
})

export const getServiceRequest = operation({
  ...common,
  id: 'getServiceRequest',
  method: 'get',
  path: '/v1/staff/service-requests/{id}',
  summary: 'One request with its contact and its history',
  roles: ['catalogue_editor'],
  params,
  output: ServiceRequestDetail,
  refusals: ['service_request_not_found'],
})

export const followServiceRequest = operation({
  ...common,
  id: 'followServiceRequest',
  method: 'post',
  path: '/v1/staff/service-requests/{id}/follow-up',
  summary: 'Contact, plan (on a day), deploy, decline (with a reason) or reopen a request',
  roles: ['catalogue_editor'],
  params,
  body: z.object({
    ...followUpShape,
    act: z.enum(serviceRequestActs),
    recordDeployment: z
      .boolean()
      .default(true)
      .describe('With `deploy`: the catalogue then lists the territory, since `on`'),
  }),
  output: ServiceRequestDetail,
  refusals: [
    'service_request_not_found',
    'service_not_found',
    'changed_meanwhile',
    'state_forbids',
    'request_exists',
  ],
})
