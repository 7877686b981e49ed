// The site map, in both languages.
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import { page } from '../../platform/layout/page.tsx'
import { loadPublishedPlaces } from './load.ts'
import { siteMapAddresses, siteMapTitles } from './places.ts'
import { SiteMapView } from './view.tsx'

export function siteMapPages(app: App, { database: { db } }: Deps) {
  for (const language of ['fr', 'en'] as const) {
    app.get(siteMapAddresses[language], async (c) =>
      html(
        c,
        page({
          title: siteMapTitles[language],
          language,
          found: {
            at: siteMapAddresses[language],
            description: siteMapTitles[language],
            languages: siteMapAddresses,
          },
          children: <SiteMapView language={language} published={await loadPublishedPlaces(db)} />,
        }),
      ),
    )
  }
}
