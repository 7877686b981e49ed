// The pages that the law asks for, in both languages, from the settings.
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import { accessibilityPage } from './accessibility-view.tsx'
import { cookiesPage } from './cookies-view.tsx'
import { noticePage } from './notice-view.tsx'
import { privacyPage } from './privacy-view.tsx'

export function legalPages(app: App, { config, inventory }: Deps) {
  const { legal } = config
  const french = { legal, language: 'fr' } as const
  const english = { legal, language: 'en' } as const

  app.get('/accessibilite', (c) => html(c, accessibilityPage(french)))
  app.get('/en/accessibility', (c) => html(c, accessibilityPage(english)))
  app.get('/confidentialite', (c) => html(c, privacyPage({ ...french, inventory })))
  app.get('/en/privacy', (c) => html(c, privacyPage({ ...english, inventory })))
  app.get('/cookies', (c) => html(c, cookiesPage(french)))
  app.get('/en/cookies', (c) => html(c, cookiesPage(english)))
  app.get('/mentions-legales', (c) => html(c, noticePage(french)))
  app.get('/en/legal-notice', (c) => html(c, noticePage(english)))
  // Where this page was before: links to it are in mails and on other sites.
  app.get('/donnees-personnelles', (c) => c.redirect('/confidentialite', 301))
}
