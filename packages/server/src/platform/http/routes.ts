// The server's own operations.
import type { Deps } from '../deps.ts'
import { refuse } from '../refusal.ts'
import type { App } from './context.ts'
import { getHealth, getOpenApi, getReadiness } from './contract.ts'
import { serve } from './serve.ts'

export type Lifecycle = { version: string; isStopping: () => boolean; openApi: () => object }

export function serverRoutes(app: App, { database }: Deps, lifecycle: Lifecycle) {
  serve(app, getHealth, () => ({ status: 'alive' as const, version: lifecycle.version }))

  serve(app, getReadiness, async () => {
    if (lifecycle.isStopping()) refuse('storage_unavailable')
    await database.ping()
    return { status: 'ready' as const }
  })

  // Made when first asked for: most servers never are.
  let document: object | undefined
  serve(app, getOpenApi, () => {
    document ??= lifecycle.openApi()
    return { ...document }
  })
}
