// The open data page: what may be taken away, in which formats, and what each field means.

import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { datasets, findDataset } from './datasets.ts'
import { licence } from './describe.ts'
import { dictionaryPage } from './dictionary-view.tsx'
import { formatNames, formats } from './formats.ts'
import { editionNames } from './kept-editions.ts'

export function openDataPages(app: App, { config }: Deps) {
  app.get(paths.dataset.pattern, (c) => {
    const dataset = findDataset(c.req.param('id')) ?? refuse('dataset_not_found')
    return html(c, dictionaryPage(dataset, config.legal.publisher))
  })

  app.get(paths.datasets.pattern, async (c) => {
    const hasEdition = (await editionNames(config.dataDir)).length > 0
    return html(
      c,
      page({
        title: 'Données ouvertes',
        found: {
          at: paths.datasets(),
          description: 'Tout ce qui est public de la consultation, à reprendre et à recompter.',
          trail: [['Accueil', '/']],
        },
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
            <p>
              Pour Excel ou LibreOffice, prenez le « CSV pour tableur » : accents et colonnes y sont
              lus d’eux-mêmes. L’autre CSV est celui que les programmes attendent.
            </p>
            {hasEdition && <Editions />}
            {datasets.map((dataset) => (
              <section id={dataset.id}>
                <h2>{dataset.title}</h2>
                <p>{dataset.description}</p>
                <p>
                  {formatNames.map((format) => (
                    <>
                      <a href={`/v1/open-data/${dataset.id}.${format}`}>
                        {formats[format].name}
                        <span class="visually-hidden"> de {dataset.title}</span>
                      </a>
                      {' · '}
                    </>
                  ))}
                  <a href={paths.dataset(dataset.id)}>
                    Dictionnaire<span class="visually-hidden"> de {dataset.title}</span>
                  </a>
                </p>
              </section>
            ))}
          </div>
        ),
      }),
    )
  })
}

function Editions() {
  const latest = '/v1/open-data/editions/latest'
  return (
    <p>
      Les fichiers ci-dessous sont à jour. Chaque jour, une <a href={latest}>édition</a> les fige à
      un même instant, à des adresses datées, avec leurs{' '}
      <a href={`${latest}/checksums.txt`}>sommes de contrôle SHA-256</a> ; les sept dernières sont
      gardées.
    </p>
  )
}
