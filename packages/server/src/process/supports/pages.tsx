// Hosted pages of supports: the first step of giving one, and of withdrawing it.

import type { IntentKinds } from '../../intents/kind.ts'
import { startByLink } from '../../intents/start.tsx'
import type { App } from '../../platform/http/context.ts'
import { chooseSeveral, goOnWithSeveral } from './several-start.tsx'

export function supportPages(app: App, kinds: IntentKinds) {
  app.get('/propositions/:id/soutien', (c) => startByLink(c, kinds, { kind: 'support' }))
  app.get('/propositions/:id/soutien/retrait', (c) =>
    startByLink(c, kinds, { kind: 'support_withdrawal' }),
  )
  app.get('/soutiens', (c) => chooseSeveral(c))
  app.post('/soutiens', (c) => goOnWithSeveral(c, kinds))
}
