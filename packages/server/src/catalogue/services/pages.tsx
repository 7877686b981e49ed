// Hosted pages of the catalogue: the list and one service.

import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { parseInput } from '../../platform/http/faults.ts'
import { html } from '../../platform/http/hosted.ts'
import { readSearch } from '../../platform/http/search.ts'
import { otherThanFrench } from '../../platform/language/text-language.ts'
import type { Found } from '../../platform/layout/found.tsx'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
import { AskForIt } from './ask-view.tsx'
import { ServiceFacts, ServiceTags } from './card-view.tsx'
import { listServices, type ServiceDetail } from './contract.ts'
import { ServiceLife } from './life-view.tsx'
import { ListView } from './list-view.tsx'
import { loadServiceDetail, loadServicePage } from './load.ts'

export function servicePages(app: App, { database, clock, config }: Deps) {
  const view = () => ({ ...config, now: clock() })

  app.get(paths.services.pattern, async (c) => {
    const search = readSearch(c, listServices.query)
    const { stage, cursor } = parseInput(listServices.query, {
      stage: c.req.query('etape') || undefined,
      cursor: c.req.query('suite'),
    })
    const q = search.q || undefined
    const found = await loadServicePage(database.db, { q, stage, cursor, limit: 24 }, view())
    return html(
      c,
      page({
        title: 'Services',
        current: paths.services(),
        ...(!search.typed && !stage && !cursor && { found: listFound }),
        children: <ListView {...found} search={search} stage={stage ?? ''} />,
      }),
      search.status,
    )
  })

  app.get(paths.service.pattern, async (c) => {
    const service = await loadServiceDetail(database.db, c.req.param('id'), view())
    return html(
      c,
      page({
        title: service.name,
        withWidgets: true,
        pastedAs: service.url,
        found: foundOf(service, config.legal.publisher),
        children: (
          <article>
            <div class="narrow">
              <ServiceTags service={service} />
              <h1>{service.name}</h1>
              <p class="lead" lang={otherThanFrench(service.taglineLanguage)} dir="auto">
                {service.tagline}
              </p>
              <ServiceFacts service={service} />
              <AskForIt service={service} />
            </div>
            <ServiceLife service={service} />
            {service.contributions.length > 0 && (
              <>
                <h2>Contributions d’origine</h2>
                <ul>
                  {service.contributions.map(({ title }) => (
                    <li dir="auto">{title}</li>
                  ))}
                </ul>
              </>
            )}
            {service.proposals.length > 0 && (
              <>
                <h2>Propositions d’origine</h2>
                <ul>
                  {service.proposals.map(({ id, title }) => (
                    <li>
                      <a href={paths.proposal(id)} dir="auto">
                        {title}
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <section class="narrow">
              <h2>Sur votre site</h2>
              <p>
                La même fiche, telle qu’elle se montre sur le site d’une commune.{' '}
                <a href={paths.embedding()}>Comment l’y placer</a>
              </p>
              <parvis-service-card service={service.id} heading-level="3">
                <a href={paths.service(service.id)}>{service.name}</a>
              </parvis-service-card>
            </section>
          </article>
        ),
      }),
    )
  })
}

const listFound: Found = {
  at: paths.services(),
  description:
    'Les services numériques proposés aux collectivités : ce qu’ils font, où ils en sont.',
  trail: [['Accueil', '/']],
}

const foundOf = ({ id, name, tagline }: ServiceDetail, publisher: string): Found => ({
  at: paths.service(id),
  description: tagline,
  trail: [
    ['Accueil', '/'],
    ['Services', paths.services()],
  ],
  thing: (baseUrl) => ({
    '@type': 'GovernmentService',
    name,
    description: tagline,
    url: `${baseUrl}${paths.service(id)}`,
    serviceOperator: { '@type': 'GovernmentOrganization', name: publisher },
    areaServed: { '@type': 'Country', name: 'France' },
  }),
})
