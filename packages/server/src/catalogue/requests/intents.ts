// What requests for a service prepare: the shapes of their intents.
import { z } from 'zod'
import { envelope } from '../../intents/prepared.ts'
import { slug } from '../../platform/text/slug.ts'

const onService = { ...envelope, serviceId: slug }

export const ServiceRequestIntent = z
  .object({ kind: z.literal('service_request'), ...onService })
  .meta({ id: 'ServiceRequestIntent' })
export type ServiceRequestIntent = z.infer<typeof ServiceRequestIntent>

export const ServiceRequestWithdrawalIntent = z
  .object({ kind: z.literal('service_request_withdrawal'), ...onService })
  .meta({ id: 'ServiceRequestWithdrawalIntent' })
export type ServiceRequestWithdrawalIntent = z.infer<typeof ServiceRequestWithdrawalIntent>
