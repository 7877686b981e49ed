// Open data: two datasets and one edition of them, of this day.
import { pageAddress } from '../../page-address.ts'
import * as paths from '../../paths.ts'
import type { Answers } from '../answers.ts'
import { refuse } from '../refused.ts'
import { home } from '../sample.ts'

const root = `${home}/v1/open-data`
const kept = ['csv', 'json', 'ndjson']
const formats = ['csv', 'tableur.csv', 'json', 'ndjson']
const datasets = [
  { id: 'propositions', title: 'Propositions', description: 'Les propositions publiées.' },
  { id: 'soutiens', title: 'Soutiens', description: 'Les soutiens des collectivités.' },
]

export const openDataAnswers: Answers = {
  listDatasets: () => ({
    licence: {
      name: 'Licence Ouverte 2.0',
      spdx: 'etalab-2.0',
      url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    },
    catalogueUrl: `${root}/catalogue.jsonld`,
    items: datasets.map((one) => ({
      ...one,
      schemaUrl: `${root}/${one.id}.schema.json`,
      dictionaryUrl: pageAddress(home, paths.dataset, one.id),
      files: formats.map((format) => ({ format, url: `${root}/${one.id}.${format}` })),
    })),
  }),
  listEditions: ({ now }) => ({
    items: [{ name: dayOf(now), day: dayOf(now), url: editionUrl(now) }],
  }),
  getEdition: ({ params, now }) => {
    if (params.day !== 'latest' && params.day !== dayOf(now)) refuse('dataset_not_found')
    return {
      name: dayOf(now),
      day: dayOf(now),
      madeAt: now.toISOString(),
      checksumsUrl: `${editionUrl(now)}/SHA256SUMS`,
      files: datasets.flatMap(({ id }) =>
        kept.map((format) => ({
          dataset: id,
          format,
          name: `${id}.${format}`,
          bytes: 2,
          sha256: '0'.repeat(64),
          url: `${editionUrl(now)}/${id}.${format}`,
        })),
      ),
    }
  },
}

const dayOf = (now: Date) => now.toISOString().slice(0, 10)
const editionUrl = (now: Date) => `${root}/editions/${dayOf(now)}`
