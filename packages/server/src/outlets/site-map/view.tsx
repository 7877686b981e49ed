// Every public page, grouped by what one comes for. Titles that people gave stay in French.

import type { Language } from '../../platform/language/language.ts'
import type { PageProps } from '../../platform/layout/page.tsx'
import { useSurroundings } from '../../platform/layout/surroundings.ts'
import { paths } from '../../platform/paths.ts'
import type { PublishedPlaces } from './load.ts'
import { fixedPlaces, type Place, siteMapAddresses, siteMapTitles } from './places.ts'
import { siteMapWords } from './words.ts'

type Props = { language: Language; published: PublishedPlaces }

export function SiteMapView({ language, published }: Props) {
  const { isDemo } = useSurroundings()
  const words = siteMapWords[language]
  const fixed = fixedPlaces(language, { isDemo })
  const other = language === 'fr' ? 'en' : 'fr'
  return (
    <>
      <p>
        <a href={siteMapAddresses[other]} lang={other} hreflang={other}>
          {siteMapWords[other].here}
        </a>
      </p>
      <h1>{siteMapTitles[language]}</h1>
      <p class="lead">{words.lead}</p>
      <div class="site-map">
        <Part title={words.participation}>
          <Links places={fixed.participation} />
        </Part>
        <Part title={words.consultations}>
          <Consultations published={published} language={language} />
        </Part>
        <Part title={words.proposals}>
          <Published
            {...published.proposals}
            rest={{ href: paths.proposals(), text: words.rest }}
          />
        </Part>
        {published.groups.places.length > 0 && (
          <Part title={words.groups}>
            <Links places={published.groups.places} lang="fr" />
          </Part>
        )}
        <Part title={words.services}>
          <Published {...published.services} rest={{ href: paths.services(), text: words.rest }} />
        </Part>
        <Part title={words.data}>
          <Links places={fixed.data} />
          <Links places={fixed.dictionaries} lang="fr" />
        </Part>
        <Part title={words.partners}>
          <Links places={fixed.partners} />
        </Part>
        <Part title={words.about}>
          <Links places={fixed.about} />
        </Part>
      </div>
    </>
  )
}

function Part({ title, children }: { title: string; children?: PageProps['children'] }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Links({ places, lang }: { places: Place[]; lang?: 'fr' }) {
  return (
    <ul lang={lang}>
      {places.map(({ href, text }) => (
        <li>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  )
}

function Published({ places, hasMore, rest }: PublishedPlaces['services'] & { rest: Place }) {
  return (
    <>
      <Links places={places} lang="fr" />
      {hasMore && <Links places={[rest]} />}
    </>
  )
}

function Consultations({ published, language }: Pick<Props, 'published' | 'language'>) {
  const words = siteMapWords[language]
  return (
    <ul>
      {published.consultations.map(({ id, title, sessions }) => (
        <li>
          <a href={`/?consultation=${id}`} lang="fr">
            {title}
          </a>
          <ul>
            <li>
              <a href={paths.report(id)}>{words.report}</a>
            </li>
            <li>
              <a href={paths.committees(id)}>{words.committees}</a>
              {sessions.length > 0 && <Links places={sessions} lang="fr" />}
            </li>
          </ul>
        </li>
      ))}
    </ul>
  )
}
