// Open data in the public API: the list of datasets. The files themselves are streamed beside it.
import { z } from 'zod'
import { operation } from '../http/operation.ts'

const Dataset = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    schemaUrl: z.url().describe('Its Table Schema: fields, types, meanings'),
    dictionaryUrl: z.url().describe('The page that says the same to people, in French'),
    files: z.array(z.object({ format: z.enum(['csv', 'json', 'ndjson']), url: z.url() })),
  })
  .meta({ id: 'Dataset', description: 'What anyone may take away, recount and publish again.' })

export const DatasetList = z
  .object({
    licence: z.object({ name: z.string(), spdx: z.string(), url: z.url() }),
    catalogueUrl: z.url().describe('The same in DCAT, as JSON-LD'),
    items: z.array(Dataset),
  })
  .meta({ id: 'DatasetList' })

export const listDatasets = operation({
  id: 'listDatasets',
  method: 'get',
  path: '/v1/open-data',
  tag: 'open data',
  summary: 'The published datasets and where their files are',
  output: DatasetList,
  refusals: [],
  cacheSeconds: 3600,
  origins: 'any',
})
