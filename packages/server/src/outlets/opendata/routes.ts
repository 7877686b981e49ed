// Open data: the list of datasets, their schemas, and their files, streamed to any origin.
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { serve } from '../../platform/http/serve.ts'
import { sendPieces } from '../../platform/http/stream.ts'
import { encoded } from '../../platform/http/streamed.ts'
import { refuse } from '../../platform/refusal.ts'
import { listDatasets } from './contract.ts'
import { datasets, findDataset } from './datasets.ts'
import { dcatCatalogue } from './dcat.ts'
import { dictionaryAddress, fileAddress, licence, schemaAddress, tableSchema } from './describe.ts'
import { editionRoutes, published } from './edition-routes.ts'
import { formatNames, formats, isFormat, written } from './formats.ts'
import { editionNames, readEdition } from './kept-editions.ts'
import { periodOfData } from './period-store.ts'
import { publicRows } from './public-rows.ts'

export function openDataRoutes(app: App, deps: Deps) {
  const { baseUrl, dataDir } = deps.config
  editionRoutes(app, deps)

  serve(app, listDatasets, () => ({
    licence,
    catalogueUrl: `${baseUrl}/v1/open-data/catalogue.jsonld`,
    items: datasets.map(({ id, title, description }) => ({
      id,
      title,
      description,
      schemaUrl: schemaAddress(baseUrl, id),
      dictionaryUrl: dictionaryAddress(baseUrl, id),
      files: formatNames.map((format) => ({
        format,
        url: fileAddress(baseUrl, id, format),
      })),
    })),
  }))

  app.get('/v1/open-data/catalogue.jsonld', async (c) => {
    published(c)
    c.header('Cache-Control', 'public, max-age=3600')
    const [name] = await editionNames(dataDir)
    const edition = name === undefined ? undefined : await readEdition(dataDir, name)
    const latest = name && edition ? { ...edition, name } : undefined
    const period = await periodOfData(deps.database.db)
    const catalogue = dcatCatalogue({
      baseUrl,
      legal: deps.config.legal,
      edition: latest,
      ...period,
    })
    return c.body(JSON.stringify(catalogue), 200, {
      'Content-Type': 'application/ld+json',
    })
  })

  app.get('/v1/open-data/:id/schema.json', (c) => {
    published(c)
    const dataset = findDataset(c.req.param('id')) ?? refuse('dataset_not_found')
    c.header('Cache-Control', 'public, max-age=3600')
    return c.json(tableSchema(dataset))
  })

  app.get('/v1/open-data/:file', (c) => file(c, deps))
}

function file(c: Context, { database, clock }: Deps) {
  const [, id = '', format = ''] = /^([a-z-]+)\.([a-z.]+)$/.exec(c.req.param('file') ?? '') ?? []
  const dataset = findDataset(id)
  if (!dataset || !isFormat(format)) return refuse('dataset_not_found')
  published(c)
  c.header('Content-Type', formats[format].type)
  c.header('Content-Disposition', `attachment; filename="${id}.${format}"`)
  c.header('Cache-Control', 'public, max-age=60')
  const now = clock().toISOString()
  return sendPieces(c, () =>
    encoded(written(publicRows(database.db, dataset, now), dataset, format)),
  )
}
