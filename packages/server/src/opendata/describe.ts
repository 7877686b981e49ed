// The datasets described for programs: a Table Schema for each, and a DCAT catalogue of all.
import { datasets, type PublicTable } from './datasets.ts'
import { type Format, formats } from './formats.ts'

export const licence = {
  name: 'Licence Ouverte 2.0',
  spdx: 'etalab-2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
}

/** https://specs.frictionlessdata.io/table-schema/ */
export function tableSchema({ id, title, description, primaryKey, fields }: PublicTable) {
  return {
    $schema: 'https://frictionlessdata.io/schemas/table-schema.json',
    name: id,
    title,
    description,
    primaryKey,
    fields: fields.map(({ type, required, ...field }) => ({
      ...field,
      ...(type === 'uri' ? { type: 'string', format: 'uri' } : { type }),
      ...(required && { constraints: { required: true } }),
    })),
  }
}

export function fileAddress(baseUrl: string, id: string, format: Format) {
  return `${baseUrl}/v1/open-data/${id}.${format}`
}

/** https://www.w3.org/TR/vocab-dcat-3/, in JSON-LD. */
export function dcatCatalogue(baseUrl: string) {
  return {
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
    '@id': `${baseUrl}/v1/open-data/catalogue.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': 'Consultation des collectivités : données ouvertes',
    'dct:license': { '@id': licence.url },
    'dct:language': 'fr',
    'dcat:dataset': datasets.map((dataset) => ({
      '@id': `${baseUrl}/donnees-ouvertes#${dataset.id}`,
      '@type': 'dcat:Dataset',
      'dct:identifier': dataset.id,
      'dct:title': dataset.title,
      'dct:description': dataset.description,
      'dct:license': { '@id': licence.url },
      'dct:conformsTo': { '@id': `${baseUrl}/v1/open-data/${dataset.id}/schema.json` },
      'dcat:distribution': toList(formats).map(([format, { type, name }]) => ({
        '@type': 'dcat:Distribution',
        'dct:title': name,
        'dcat:downloadURL': { '@id': fileAddress(baseUrl, dataset.id, format) },
        'dcat:mediaType': type.split(';')[0],
      })),
    })),
  }
}

function toList(all: typeof formats): [Format, { type: string; name: string }][] {
  return [
    ['csv', all.csv],
    ['json', all.json],
    ['ndjson', all.ndjson],
  ]
}
