// Hosted pages of requests: where a territory asks for a service, and where it takes that back.

import type { IntentKinds } from '../../intents/kind.ts'
import { startWith } from '../../intents/start.tsx'
import type { App } from '../../platform/http/context.ts'

export function requestPages(app: App, kinds: IntentKinds) {
  app.get('/services/:id/demande', (c) => {
    const serviceId = c.req.param('id')
    return startWith(c, kinds, {
      intent: { kind: 'service_request', serviceId },
      fields: { service: serviceId },
      orElse: 'service_not_found',
    })
  })
  app.get('/services/:id/demande/retrait', (c) => {
    const serviceId = c.req.param('id')
    return startWith(c, kinds, {
      intent: { kind: 'service_request_withdrawal', serviceId },
      fields: { service: serviceId },
      orElse: 'service_not_found',
    })
  })
}
