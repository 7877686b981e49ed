// Reading all that is held of oneself, and taking it away as a file.

import { isFresh, requireFresh } from '../../people/participants/fresh.ts'
import { visitorOf } from '../../people/participants/visitor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import { sendPieces } from '../../platform/http/stream.ts'
import { encoded } from '../../platform/http/streamed.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { exportPieces, type OwnTable, personOf, readOwn } from './own.ts'
import { ownDataClosedPage, ownDataPage } from './own-view.tsx'

export function ownDataPages(app: App, deps: Deps) {
  app.get(paths.ownData.pattern, async (c) => {
    const visitor = await visitorOf(c)
    if (!visitor) return c.redirect(paths.space(), 303)
    const person = await personOf(deps, visitor.participantId)
    if (!isFresh(visitor, deps.clock())) {
      const hasMailbox = person.mailboxIndexes.length > 0
      return html(c, ownDataClosedPage({ visitor, hasMailbox }))
    }
    const tables: OwnTable[] = []
    for await (const one of readOwn(deps, person)) tables.push(one)
    return html(c, ownDataPage({ tables }))
  })

  app.get(paths.ownDataFile.pattern, async (c) => {
    const visitor = (await visitorOf(c)) ?? refuse('sign_in_required')
    requireFresh(visitor, deps.clock())
    const person = await personOf(deps, visitor.participantId)
    c.header('Content-Type', 'application/json; charset=utf-8')
    c.header('Content-Disposition', 'attachment; filename="parvis-mes-donnees.json"')
    c.header('Cache-Control', 'no-store')
    // Another site's page must not read it by embedding it.
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    return sendPieces(c, () => encoded(exportPieces(deps, person)))
  })
}
