// The home page of the consultation asked for, or of the one that is under way.

import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import { page } from '../../platform/layout/page.tsx'
import { requireConsultation } from '../../process/consultations/current.ts'
import { HomeView } from './home-view.tsx'
import { loadHome } from './load.ts'

export function consultationPages(app: App, { database: { db }, clock, config }: Deps) {
  app.get('/', async (c) => {
    const view = { now: clock().toISOString(), baseUrl: config.baseUrl }
    const stored = await requireConsultation(db, c.req.query('consultation'), view.now)
    const main = await requireConsultation(db, undefined, view.now)
    const home = await loadHome(db, stored, view)
    const filter = {
      kind: c.req.query('nature') ?? '',
      onlyOpen: c.req.query('en-cours') === '1',
    }
    return html(
      c,
      page({
        title: home.consultation.title,
        current: '/',
        withWidgets: true,
        children: <HomeView {...home} isMain={stored.id === main.id} filter={filter} />,
      }),
    )
  })
}
