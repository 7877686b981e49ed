// The datasets described for programs: a Table Schema for each, and a DCAT catalogue of all.
import { paths } from '../../platform/paths.ts'
import { datasets, type PublicTable } from './datasets.ts'
import { type Format, formats } from './formats.ts'
import type { Edition } from './kept-editions.ts'

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
    fields: fields.map(({ type, required, values, ...field }) => ({
      ...field,
      ...(type === 'uri' ? { type: 'string', format: 'uri' } : { type }),
      ...((required || values) && {
        constraints: {
          ...(required && { required }),
          ...(values && { enum: Object.keys(values) }),
        },
      }),
    })),
  }
}

/** The page that says what each field means. */
export function dictionaryAddress(baseUrl: string, id: string) {
  return `${baseUrl}${paths.dataset(id)}`
}

export function fileAddress(baseUrl: string, id: string, format: Format) {
  return `${baseUrl}/v1/open-data/${id}.${format}`
}

const publisher = {
  '@type': 'foaf:Agent',
  'foaf:name': 'Incubateur des Territoires, Agence nationale de la cohésion des territoires',
}
const french = { '@id': 'http://publications.europa.eu/resource/authority/language/FRA' }
const open = { '@id': 'http://publications.europa.eu/resource/authority/access-right/PUBLIC' }

/** DCAT-AP 3 in JSON-LD: https://semiceu.github.io/DCAT-AP/releases/3.0.0/ */
export function dcatCatalogue(baseUrl: string, edition?: Edition & { name: string }) {
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${baseUrl}/v1/open-data/catalogue.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': 'Consultation des collectivités : données ouvertes',
    'dct:description':
      'Contributions, propositions, soutiens, décisions et services de la consultation, à reprendre et à recompter.',
    'dct:publisher': publisher,
    'dct:license': { '@id': licence.url },
    'dct:language': french,
    'foaf:homepage': { '@id': `${baseUrl}${paths.datasets()}` },
    'dcat:dataset': datasets.map((dataset) => ({
      '@id': `${baseUrl}${paths.datasets()}#${dataset.id}`,
      '@type': 'dcat:Dataset',
      'dct:identifier': dataset.id,
      'dct:title': dataset.title,
      'dct:description': dataset.description,
      'dct:publisher': publisher,
      'dct:license': { '@id': licence.url },
      'dct:language': french,
      'dct:accessRights': open,
      'dcat:landingPage': { '@id': dictionaryAddress(baseUrl, dataset.id) },
      'foaf:page': { '@id': dictionaryAddress(baseUrl, dataset.id) },
      'dct:conformsTo': { '@id': `${baseUrl}/v1/open-data/${dataset.id}/schema.json` },
      'dcat:distribution': [
        ...toList(formats).map(([format, { name }]) =>
          distribution(`${name}, à jour`, fileAddress(baseUrl, dataset.id, format), format),
        ),
        ...(edition?.files ?? [])
          .filter((file) => file.dataset === dataset.id)
          .map((file) => ({
            ...distribution(
              `${formats[file.format].name}, édition du ${edition?.day}`,
              `${baseUrl}/v1/open-data/editions/${edition?.name}/${file.name}`,
              file.format,
            ),
            'dct:issued': { '@type': 'xsd:date', '@value': edition?.day },
            'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(file.bytes) },
            'spdx:checksum': {
              '@type': 'spdx:Checksum',
              'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
              'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': file.sha256 },
            },
          })),
      ],
    })),
  }
}

const mediaTypes = 'https://www.iana.org/assignments/media-types/'

function distribution(title: string, address: string, format: Format) {
  return {
    '@type': 'dcat:Distribution',
    'dct:title': title,
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:mediaType': { '@id': mediaTypes + formats[format].type.split(';')[0] },
    'dct:license': { '@id': licence.url },
  }
}

function toList(all: typeof formats): [Format, { type: string; name: string }][] {
  return [
    ['csv', all.csv],
    ['json', all.json],
    ['ndjson', all.ndjson],
  ]
}
