// Hosted pages of supports: the first step of giving one, and of withdrawing it.

import type { IntentKinds } from '../../intents/kinds.ts'
import type { App } from '../../platform/http/context.ts'
import { paths } from '../../platform/paths.ts'
import { startByLink } from '../proposals/start-by-link.ts'
import { chooseSeveral, goOnWithSeveral } from './several-start.tsx'

export function supportPages(app: App, kinds: IntentKinds) {
  app.get(paths.support.pattern, (c) => startByLink(c, kinds, { kind: 'support' }))
  app.get(paths.supportWithdrawal.pattern, (c) =>
    startByLink(c, kinds, { kind: 'support_withdrawal' }),
  )
  app.get(paths.supports.pattern, (c) => chooseSeveral(c))
  app.post(paths.supports.pattern, (c) => goOnWithSeveral(c, kinds))
}
