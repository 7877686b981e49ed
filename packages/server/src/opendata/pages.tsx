// The open data page: what may be taken away, in which formats, and what each field means.
import type { Deps } from '../deps.ts'
import type { App } from '../http/context.ts'
import { html, isDemo } from '../http/hosted.ts'
import { page } from '../layout/page.tsx'
import { datasets } from './datasets.ts'
import { licence } from './describe.ts'

export function openDataPages(app: App, { config }: Deps) {
  app.get('/donnees-ouvertes', (c) =>
    html(
      c,
      page({
        title: 'Données ouvertes',
        isDemo: isDemo(c),
        children: (
          <div class="narrow">
            <h1>Données ouvertes</h1>
            <p class="lead">
              Tout ce qui est public peut être repris et recompté, sous{' '}
              <a href={licence.url}>{licence.name}</a>.
            </p>
            <p>
              Recompter : le nombre de lignes de <code>soutiens</code> pour une proposition est son
              nombre de soutiens de collectivités ; la somme des lignes de{' '}
              <code>soutiens-habitants</code>, celui de ses habitants. Pour des programmes :{' '}
              <a href="/v1/open-data">liste</a>,{' '}
              <a href={`${config.baseUrl}/v1/open-data/catalogue.jsonld`}>catalogue DCAT</a>.
            </p>
            {datasets.map((dataset) => (
              <section id={dataset.id}>
                <h2>{dataset.title}</h2>
                <p>{dataset.description}</p>
                <p>
                  {['csv', 'json', 'ndjson'].map((format) => (
                    <>
                      <a href={`/v1/open-data/${dataset.id}.${format}`}>
                        {format.toUpperCase()}
                        <span class="visually-hidden"> de {dataset.title}</span>
                      </a>
                      {' · '}
                    </>
                  ))}
                  <a href={`/v1/open-data/${dataset.id}/schema.json`}>
                    Schéma<span class="visually-hidden"> de {dataset.title}</span>
                  </a>
                </p>
                <details>
                  <summary>Champs de {dataset.title}</summary>
                  <dl class="facts">
                    {dataset.fields.map((field) => (
                      <>
                        <dt>{field.name}</dt>
                        <dd>{field.description}</dd>
                      </>
                    ))}
                  </dl>
                </details>
              </section>
            ))}
          </div>
        ),
      }),
    ),
  )
}
