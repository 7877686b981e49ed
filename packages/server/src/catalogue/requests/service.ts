// A request of a service: its states, and the names of its events.
import type { Machine } from './machine.ts'
import { serviceRequestTransitions } from './states.ts'

export const serviceRequests: Machine = {
  kind: 'service',
  first: 'received',
  transitions: serviceRequestTransitions,
  dated: ['plan'],
  notFound: 'service_request_not_found',
  events: {
    asked: 'service.requested',
    withdrawn: 'service.request_withdrawn',
    followed: 'service.request_followed',
  },
}
