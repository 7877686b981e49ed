// The words of DCAT-AP: its namespaces, the vocabularies of the Union, and values with their types.
import { licence } from './describe.ts'

export const context = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/** What it is of is said too: harvesters look up no address to know it. */
export const node = (type: string | string[], id: string) => ({ '@id': id, '@type': type })

/** A term of a list: each concept has a name. */
export const concept = (id: string, label: string) => ({
  ...node('skos:Concept', id),
  'skos:prefLabel': french(label),
})

const authorities = 'http://publications.europa.eu/resource/authority/'

/** What the Publications Office of the Union keeps: a vocabulary, or a term of one. */
export const authority = (path: string) => authorities + path

export const french = (text: string) => ({ '@language': 'fr', '@value': text })

export const day = (text: string) => ({ '@type': 'xsd:date', '@value': text })

export const licenceDocument = {
  ...node('dct:LicenseDocument', licence.url),
  'dct:type': concept('http://purl.org/adms/licencetype/Attribution', 'Attribution'),
  'rdfs:label': french(licence.name),
}
