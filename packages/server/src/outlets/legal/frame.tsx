// What the legal pages share: two languages, their titles and addresses, links between them.

import type { Language } from '../../platform/language/language.ts'
import { type PageProps, page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'

export const legalPagesList = [
  {
    fr: [paths.accessibility(), 'Accessibilité'],
    en: [paths.accessibilityInEnglish(), 'Accessibility'],
  },
  {
    fr: [paths.privacy(), 'Données personnelles'],
    en: [paths.privacyInEnglish(), 'Personal data'],
  },
  { fr: [paths.cookies(), 'Cookies'], en: [paths.cookiesInEnglish(), 'Cookies'] },
  {
    fr: [paths.legalNotice(), 'Mentions légales'],
    en: [paths.legalNoticeInEnglish(), 'Legal notice'],
  },
] as const satisfies Record<Language, [path: string, title: string]>[]

export type Legal = { language: Language }

type Framed = Legal & { path: string; title: string; children?: PageProps['children'] }

/** The French page is the one that counts; each leads to its other language. */
export function legalPage({ language, path, title, children }: Framed) {
  const here = legalPagesList.find((one) => one[language][0] === path)
  const other = language === 'fr' ? 'en' : 'fr'
  const [href] = here?.[other] ?? ['/']
  return page({
    title,
    language,
    found: {
      at: path,
      description: title,
      ...(here && { languages: { fr: here.fr[0], en: here.en[0] } }),
    },
    children: (
      <div class="narrow prose">
        <p>
          <a href={href} lang={other} hreflang={other}>
            {other === 'en'
              ? 'This page in English'
              : 'Cette page en français (elle seule fait foi)'}
          </a>
        </p>
        <h1>{title}</h1>
        {children}
      </div>
    ),
  })
}
