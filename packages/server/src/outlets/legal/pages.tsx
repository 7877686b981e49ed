// The pages that the law asks for, in both languages, from the settings.

import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import { paths } from '../../platform/paths.ts'
import { accessibilityPage } from './accessibility-view.tsx'
import { cookiesPage } from './cookies-view.tsx'
import { noticePage } from './notice-view.tsx'
import { privacyPage } from './privacy-view.tsx'

export function legalPages(app: App, { config, inventory }: Deps) {
  const { legal } = config
  const french = { legal, language: 'fr' } as const
  const english = { legal, language: 'en' } as const

  app.get(paths.accessibility.pattern, (c) => html(c, accessibilityPage(french)))
  app.get(paths.accessibilityInEnglish.pattern, (c) => html(c, accessibilityPage(english)))
  app.get(paths.privacy.pattern, (c) => html(c, privacyPage({ ...french, inventory })))
  app.get(paths.privacyInEnglish.pattern, (c) => html(c, privacyPage({ ...english, inventory })))
  app.get(paths.cookies.pattern, (c) => html(c, cookiesPage(french)))
  app.get(paths.cookiesInEnglish.pattern, (c) => html(c, cookiesPage(english)))
  app.get(paths.legalNotice.pattern, (c) => html(c, noticePage(french)))
  app.get(paths.legalNoticeInEnglish.pattern, (c) => html(c, noticePage(english)))
  // Where this page was before: links to it are in mails and on other sites.
  app.get(paths.formerPrivacy.pattern, (c) => c.redirect(paths.privacy(), 301))
}
