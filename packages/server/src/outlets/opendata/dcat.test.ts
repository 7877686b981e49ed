// The catalogue as a harvester reads it: what DCAT-AP 3 requires and recommends of each thing, each value of its kind.
import jsonld, { type Quad } from 'jsonld'
import { expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { datasets } from './datasets.ts'
import { makeEdition } from './edition.ts'

const app = useApp('sqlite')

const names = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/** By class: each property with the class, or the type, of its values; `iri` for addresses of any thing. */
const expected: Record<string, Record<string, string>> = {
  'dcat:Catalog': {
    'dct:title': 'rdf:langString',
    'dct:description': 'rdf:langString',
    'dct:publisher': 'foaf:Agent',
    'dct:license': 'dct:LicenseDocument',
    'dct:language': 'dct:LinguisticSystem',
    'dct:spatial': 'dct:Location',
    'dct:issued': 'xsd:date',
    'dct:modified': 'xsd:date',
    'dcat:themeTaxonomy': 'skos:ConceptScheme',
    'foaf:homepage': 'foaf:Document',
    'dcat:dataset': 'dcat:Dataset',
    'dcat:service': 'dcat:DataService',
  },
  'dcat:Dataset': {
    'dct:identifier': 'xsd:string',
    'dct:title': 'rdf:langString',
    'dct:description': 'rdf:langString',
    'dct:publisher': 'foaf:Agent',
    'dcat:contactPoint': 'vcard:Kind',
    'dcat:keyword': 'rdf:langString',
    'dcat:theme': 'skos:Concept',
    'dct:spatial': 'dct:Location',
    'dct:temporal': 'dct:PeriodOfTime',
    'dct:accessRights': 'dct:RightsStatement',
    'dct:accrualPeriodicity': 'dct:Frequency',
    'dct:language': 'dct:LinguisticSystem',
    'dct:issued': 'xsd:date',
    'dct:modified': 'xsd:date',
    'dcat:landingPage': 'foaf:Document',
    'dcat:distribution': 'dcat:Distribution',
  },
  'dcat:Distribution': {
    'dcat:accessURL': 'iri',
    'dcat:downloadURL': 'iri',
    'dct:title': 'rdf:langString',
    'dct:description': 'rdf:langString',
    'dct:format': 'dct:MediaTypeOrExtent',
    'dct:license': 'dct:LicenseDocument',
    'dct:conformsTo': 'dct:Standard',
    'dct:modified': 'xsd:date',
    'dcatap:availability': 'skos:Concept',
  },
  'dcat:DataService': {
    'dct:title': 'rdf:langString',
    'dcat:endpointURL': 'iri',
    'dcat:endpointDescription': 'iri',
    'dcat:servesDataset': 'dcat:Dataset',
    'dcat:contactPoint': 'vcard:Kind',
    'dct:publisher': 'foaf:Agent',
    'dcat:theme': 'skos:Concept',
    'dcat:keyword': 'rdf:langString',
    'dct:conformsTo': 'dct:Standard',
  },
  'foaf:Agent': { 'foaf:name': 'rdf:langString', 'dct:type': 'skos:Concept' },
  'vcard:Kind': { 'vcard:fn': 'rdf:langString', 'vcard:hasEmail': 'iri' },
  'dct:PeriodOfTime': { 'dcat:startDate': 'xsd:date' },
  'dct:LicenseDocument': { 'dct:type': 'skos:Concept' },
  'skos:Concept': { 'skos:prefLabel': 'rdf:langString' },
  'spdx:Checksum': {
    'spdx:algorithm': 'spdx:ChecksumAlgorithm',
    'spdx:checksumValue': 'xsd:hexBinary',
  },
}

const whole = (name: string) =>
  name.replace(/^(\w+):/, (_, prefix: keyof typeof names) => names[prefix])

function faultsOf(quads: Quad[]) {
  const of = (subject: string, property: string) =>
    quads.filter((one) => one.subject.value === subject && one.predicate.value === whole(property))
  const isA = (subject: string, name: string) =>
    of(subject, 'rdf:type').some(({ object }) => object.value === whole(name))
  const fits = ({ object }: Quad, range: string) => {
    if (object.termType === 'Literal') return object.datatype?.value === whole(range)
    return range === 'iri' ? URL.canParse(object.value) : isA(object.value, range)
  }
  const found = new Set<string>()
  const subjects = new Set(quads.map(({ subject }) => subject.value))
  for (const [name, properties] of Object.entries(expected)) {
    const those = [...subjects].filter((subject) => isA(subject, name))
    if (those.length === 0) found.add(`no ${name}`)
    for (const [property, range] of Object.entries(properties)) {
      for (const subject of those) {
        const values = of(subject, property)
        if (values.length === 0) found.add(`${name} without ${property}`)
        if (!values.every((value) => fits(value, range))) found.add(`${property} is no ${range}`)
      }
    }
  }
  return [...found]
}

const noNetwork = () => {
  throw new Error('The catalogue holds its own context.')
}

test('everything that DCAT-AP requires and recommends is there, and of its kind', async () => {
  await app.visitor().support(proposals.open, mailboxes.resident)
  await makeEdition(app.deps)
  const answer = await app.request('/v1/open-data/catalogue.jsonld')
  expect(answer.headers.get('Content-Type')).toBe('application/ld+json')
  const catalogue = JSON.parse(await answer.text())
  const quads = await jsonld.toRDF(catalogue, { documentLoader: noNetwork })
  expect(faultsOf(quads)).toEqual([])
  expect(catalogue['dcat:dataset']).toHaveLength(datasets.length)
  const { contact, publisher } = app.deps.config.legal
  expect(JSON.stringify(catalogue)).toContain(`mailto:${contact}`)
  expect(catalogue['dct:publisher']['foaf:name']['@value']).toBe(publisher)
})
