// Open data in the public API: datasets and dated editions. The files themselves are streamed beside it.
import { z } from 'zod'
import { operation } from '../../platform/http/operation.ts'
import { formatNames, keptFormats } from './formats.ts'

const Dataset = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    schemaUrl: z.url().describe('Its Table Schema: fields, types, meanings'),
    dictionaryUrl: z.url().describe('The page that says the same to people, in French'),
    files: z
      .array(z.object({ format: z.enum(formatNames), url: z.url() }))
      .describe('Up to date; `tableur.csv` is for spreadsheets: `;`, UTF-8 with its mark'),
  })
  .meta({ id: 'Dataset', description: 'What anyone may take away, recount and publish again.' })

export const DatasetList = z
  .object({
    licence: z.object({ name: z.string(), spdx: z.string(), url: z.url() }),
    catalogueUrl: z.url().describe('The same in DCAT, as JSON-LD'),
    items: z.array(Dataset),
  })
  .meta({ id: 'DatasetList' })

const day = z.iso.date().describe('The day, in UTC, of which it is')
const name = z.string().describe('Its day, and `-2` for the second of that day')

const Edition = z
  .object({
    name,
    day,
    madeAt: z.iso.datetime().describe('All its files are of this one moment'),
    checksumsUrl: z.url().describe('Text that `sha256sum --check` reads, beside the files'),
    files: z.array(
      z.object({
        dataset: z.string(),
        format: z.enum(keptFormats),
        name: z.string(),
        bytes: z.int(),
        sha256: z.string().describe('64 hexadecimal digits'),
        url: z.url().describe('Never holds anything else; gone after a week'),
      }),
    ),
  })
  .meta({ id: 'Edition', description: 'Every dataset as it was at one moment.' })

const EditionList = z
  .object({ items: z.array(z.object({ name, day, url: z.url() })).describe('The newest first') })
  .meta({ id: 'EditionList' })

export const listDatasets = operation({
  id: 'listDatasets',
  method: 'get',
  path: '/v1/open-data',
  tag: 'open-data',
  summary: 'The published datasets and where their files are',
  output: DatasetList,
  refusals: [],
  cacheSeconds: 3600,
  origins: 'any',
})

export const listEditions = operation({
  id: 'listEditions',
  method: 'get',
  path: '/v1/open-data/editions',
  tag: 'open-data',
  summary:
    'The dated editions that are kept, of the last seven days: one a day, and those that the team adds',
  output: EditionList,
  refusals: [],
  cacheSeconds: 300,
  origins: 'any',
})

export const getEdition = operation({
  id: 'getEdition',
  method: 'get',
  path: '/v1/open-data/editions/{day}',
  tag: 'open-data',
  summary: 'One edition: its files, each with its size and checksum; `latest` is the newest',
  params: z.object({ day: z.string().max(20).describe('A name such as 2026-02-15, or latest') }),
  output: Edition,
  refusals: ['dataset_not_found'],
  cacheSeconds: 300,
  origins: 'any',
})
