// Hosted pages of the catalogue: the list and one service.
import type { Deps } from '../deps.ts'
import type { App } from '../http/context.ts'
import { parseInput } from '../http/faults.ts'
import { html, isDemo } from '../http/hosted.ts'
import { plural } from '../language/dates.ts'
import { TextField } from '../layout/fields.tsx'
import { page } from '../layout/page.tsx'
import { ServiceFacts, ServiceTags } from './card-view.tsx'
import { listServices } from './contract.ts'
import { ServiceLife } from './life-view.tsx'
import { loadServiceDetail, loadServicePage } from './load.ts'

export function servicePages(app: App, { database, clock, config }: Deps) {
  const view = () => ({ ...config, now: clock() })

  app.get('/services', async (c) => {
    const { q, cursor } = parseInput(listServices.query, {
      q: c.req.query('q'),
      cursor: c.req.query('suite'),
    })
    const found = await loadServicePage(database.db, { q, cursor, limit: 24 }, view())
    return html(
      c,
      page({
        title: 'Services',
        current: '/services',
        isDemo: isDemo(c),
        children: (
          <>
            <h1>Services numériques</h1>
            <p class="lead">Ceux que l’État et les collectivités construisent ensemble.</p>
            <search>
              <form class="search" method="get" action="/services">
                <TextField
                  name="q"
                  label="Chercher"
                  type="search"
                  required={false}
                  plain
                  values={{ q }}
                />
                <button class="button" type="submit">
                  Chercher
                </button>
              </form>
            </search>
            <p role="status">{plural(found.total, 'service', 'services')}</p>
            <ul class="cards">
              {found.items.map((service) => (
                <li class="card">
                  <ServiceTags service={service} />
                  <h2>
                    <a href={`/services/${service.id}`}>{service.name}</a>
                  </h2>
                  <p class="soft">{service.tagline}</p>
                </li>
              ))}
            </ul>
            {found.next && (
              <p>
                <a
                  class="button quiet"
                  href={`/services?${new URLSearchParams({ ...(q && { q }), suite: found.next })}`}
                >
                  Services suivants
                </a>
              </p>
            )}
          </>
        ),
      }),
    )
  })

  app.get('/services/:id', async (c) => {
    const service = await loadServiceDetail(database.db, c.req.param('id'), view())
    return html(
      c,
      page({
        title: service.name,
        withWidgets: true,
        isDemo: isDemo(c),
        children: (
          <article>
            <div class="narrow">
              <parvis-service-card service={service.id} heading-level="1">
                <ServiceTags service={service} />
                <h1>{service.name}</h1>
                <p class="lead">{service.tagline}</p>
                <ServiceFacts service={service} />
              </parvis-service-card>
            </div>
            <ServiceLife service={service} />
            {service.contributions.length > 0 && (
              <>
                <h2>Contributions d’origine</h2>
                <ul>
                  {service.contributions.map(({ title }) => (
                    <li>{title}</li>
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
                      <a href={`/propositions/${id}`}>{title}</a>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </article>
        ),
      }),
    )
  })
}
