// Files of the public API as the OpenAPI document describes them: they are no operations, and the SDK has no methods for them.
import { datasetIds } from '../outlets/opendata/datasets.ts'
import { formatNames, formats, keptFormats } from '../outlets/opendata/formats.ts'
import { paths } from '../platform/paths.ts'

type Parameter = { name: string; description: string; schema: object }
type File = {
  id: string
  path: string
  summary: string
  types: readonly string[]
  parameters?: Parameter[]
}

const oneOf = (values: readonly string[]) => ({ type: 'string', enum: values })
const typesOf = (names: readonly (keyof typeof formats)[]) => [
  ...new Set(names.map((name) => formats[name].type.split(';')[0] ?? '')),
]

const dataset = { name: 'dataset', description: 'Its id', schema: oneOf(datasetIds) }
const edition = {
  name: 'edition',
  description: 'A name such as 2026-02-15, or `latest`',
  schema: { type: 'string' },
}
const ofProposal = { name: 'id', description: 'Of a proposal', schema: { type: 'string' } }

const files: File[] = [
  {
    id: 'downloadDataset',
    path: '/v1/open-data/{dataset}.{format}',
    summary: 'A dataset as it is now; `tableur.csv` is for spreadsheets',
    types: typesOf(formatNames),
    parameters: [
      dataset,
      { name: 'format', description: 'How it is written', schema: oneOf(formatNames) },
    ],
  },
  {
    id: 'downloadTableSchema',
    path: '/v1/open-data/{dataset}/schema.json',
    summary: 'The Table Schema of a dataset',
    types: ['application/json'],
    parameters: [dataset],
  },
  {
    id: 'downloadCatalogue',
    path: '/v1/open-data/catalogue.jsonld',
    summary: 'All datasets as a catalogue of DCAT-AP 3',
    types: ['application/ld+json'],
  },
  {
    id: 'downloadEditionFile',
    path: '/v1/open-data/editions/{edition}/{dataset}.{format}',
    summary: 'A dataset as it was at one moment, resumable; its checksum is in `Repr-Digest`',
    types: typesOf(keptFormats),
    parameters: [
      edition,
      dataset,
      { name: 'format', description: 'How it is written', schema: oneOf(keptFormats) },
    ],
  },
  {
    id: 'downloadChecksums',
    path: '/v1/open-data/editions/{edition}/checksums.txt',
    summary: 'SHA-256 of each file of an edition, as `sha256sum --check` reads them',
    types: ['text/plain'],
    parameters: [edition],
  },
  {
    id: 'downloadProposalCard',
    path: braced(paths.proposalCard.pattern),
    summary: 'The card of a proposal, 1200 by 630 pixels, as social networks show it',
    types: ['image/png'],
    parameters: [ofProposal],
  },
  {
    id: 'downloadProposalQr',
    path: braced(paths.proposalQrPng.pattern),
    summary: 'The code that leads to a proposal, to print',
    types: ['image/png'],
    parameters: [ofProposal],
  },
  {
    id: 'downloadProposalCalendar',
    path: braced(paths.proposalCalendar.pattern),
    summary: 'The meetings of a kept proposal',
    types: ['text/calendar'],
    parameters: [ofProposal],
  },
]

export const filePaths = Object.fromEntries(
  files.map((file) => [file.path, { get: described(file) }]),
)

function described({ id, summary, types, parameters = [] }: File) {
  const schema = { type: 'string', format: 'binary' }
  return {
    operationId: id,
    summary,
    tags: ['files'],
    security: [],
    parameters: parameters.map((one) => ({ ...one, in: 'path', required: true })),
    responses: {
      200: {
        description: 'The file',
        content: Object.fromEntries(types.map((type) => [type, { schema }])),
      },
      404: { description: 'There is none' },
    },
  }
}

/** `:id` → `{id}` */
function braced(pattern: string) {
  return pattern.replace(/:(\w+)/g, '{$1}')
}
