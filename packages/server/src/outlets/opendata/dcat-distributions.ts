// The files of one dataset in the catalogue: those that are up to date, and those of the latest edition.
import type { Dataset } from './datasets.ts'
import type { Described } from './dcat.ts'
import { authority, concept, day, french, licenceDocument, node } from './dcat-words.ts'
import { fileAddress, schemaAddress } from './describe.ts'
import { type Format, formatNames, formats } from './formats.ts'

export function distributionsOf(dataset: Dataset, { baseUrl, edition, changedOn }: Described) {
  const { id, title } = dataset
  const schema = {
    'dct:conformsTo': node('dct:Standard', schemaAddress(baseUrl, id)),
  }
  const upToDate = formatNames.map((format) => ({
    ...distribution(fileAddress(baseUrl, id, format), format),
    'dct:title': french(`${formats[format].name}, à jour`),
    'dct:description': french(`${title} : ${descriptions[format]}`),
    ...schema,
    'dcatap:availability': concept(authority('planned-availability/STABLE'), 'stable'),
    ...(changedOn && { 'dct:modified': day(changedOn) }),
  }))
  const files = edition?.files.filter((file) => file.dataset === id) ?? []
  const kept = files.map(({ format, name, bytes, sha256 }) => ({
    ...distribution(`${baseUrl}/v1/open-data/editions/${edition?.name}/${name}`, format),
    'dct:title': french(`${formats[format].name}, édition du ${edition?.day}`),
    'dct:description': french(
      `${title}, tel qu’à un instant du ${edition?.day}, gardé sept jours : ${descriptions[format]}`,
    ),
    ...schema,
    'dcatap:availability': concept(authority('planned-availability/TEMPORARY'), 'temporaire'),
    ...(edition && { 'dct:issued': day(edition.day), 'dct:modified': day(edition.day) }),
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': node('spdx:ChecksumAlgorithm', 'spdx:checksumAlgorithm_sha256'),
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
    },
  }))
  return [...upToDate, ...kept]
}

const descriptions: Record<Format, string> = {
  csv: 'virgules, UTF-8, pour des programmes',
  'tableur.csv': 'points-virgules, UTF-8 avec sa marque, pour Excel et LibreOffice',
  json: 'un tableau d’objets',
  ndjson: 'un objet par ligne',
}

const fileType = (name: string) => node('dct:MediaTypeOrExtent', authority(`file-type/${name}`))

/** The Union's list of file types, and IANA's of media types, have no lines of JSON. */
const kinds: Record<Format, object> = {
  csv: { 'dct:format': fileType('CSV'), 'dcat:mediaType': mediaType('text/csv') },
  'tableur.csv': { 'dct:format': fileType('CSV'), 'dcat:mediaType': mediaType('text/csv') },
  json: { 'dct:format': fileType('JSON'), 'dcat:mediaType': mediaType('application/json') },
  ndjson: { 'dct:format': { '@type': 'dct:MediaTypeOrExtent', 'rdfs:label': 'NDJSON' } },
}

function mediaType(name: string) {
  return node('dct:MediaType', `http://www.iana.org/assignments/media-types/${name}`)
}

function distribution(address: string, format: Format) {
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    ...kinds[format],
    'dct:license': licenceDocument,
    'dct:language': node('dct:LinguisticSystem', authority('language/FRA')),
  }
}
