// Hosted pages of requests: where a territory asks for a service, and where it takes that back.

import type { IntentKinds } from '../../intents/kinds.ts'
import { startWith } from '../../intents/start.tsx'
import type { App } from '../../platform/http/context.ts'
import { paths } from '../../platform/paths.ts'

export function requestPages(app: App, kinds: IntentKinds) {
  app.get(paths.serviceRequest.pattern, (c) => {
    const serviceId = c.req.param('id')
    return startWith(c, kinds, {
      intent: { kind: 'service_request', serviceId },
      fields: { service: serviceId },
      orElse: 'service_not_found',
    })
  })
  app.get(paths.serviceRequestWithdrawal.pattern, (c) => {
    const serviceId = c.req.param('id')
    return startWith(c, kinds, {
      intent: { kind: 'service_request_withdrawal', serviceId },
      fields: { service: serviceId },
      orElse: 'service_not_found',
    })
  })
}
