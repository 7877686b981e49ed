// The home page of the consultation asked for, or of the one that is under way.

import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import type { Found } from '../../platform/layout/found.tsx'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
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
        found: foundOf(home.consultation, stored.id === main.id),
        withWidgets: true,
        children: <HomeView {...home} isMain={stored.id === main.id} filter={filter} />,
      }),
    )
  })
}

type Told = { id: string; title: string; summary: string }

const foundOf = ({ id, title, summary }: Told, isMain: boolean): Found => ({
  at: isMain ? '/' : `/?${new URLSearchParams({ consultation: id })}`,
  description: summary,
  ...(isMain && { picture: paths.homeCard() }),
  thing: (baseUrl) => ({ '@type': 'WebSite', name: title, url: `${baseUrl}/`, inLanguage: 'fr' }),
})
