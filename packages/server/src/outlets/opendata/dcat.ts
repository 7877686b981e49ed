// The catalogue as portals harvest it: DCAT-AP 3 in JSON-LD, what it requires and what it recommends.
import { paths } from '../../platform/paths.ts'
import type { LegalSettings } from '../../platform/settings/legal.ts'
import { type Dataset, datasets } from './datasets.ts'
import { distributionsOf } from './dcat-distributions.ts'
import { authority, concept, context, day, french, licenceDocument, node } from './dcat-words.ts'
import { dictionaryAddress } from './describe.ts'
import type { Edition } from './kept-editions.ts'

export type Described = {
  baseUrl: string
  legal: Pick<LegalSettings, 'publisher' | 'contact'>
  edition: (Edition & { name: string }) | undefined
  /** Of what all datasets tell of: its first day, and the last one that is known. */
  from: string | null
  until: string | null
  /** The day on which something last changed. */
  changedOn: string | null
}

const theme = concept(authority('data-theme/GOVE'), 'Gouvernement et secteur public')
const open = node('dct:RightsStatement', authority('access-right/PUBLIC'))
const keywords = ['participation citoyenne', 'consultation publique', 'numérique public']

/** https://semiceu.github.io/DCAT-AP/releases/3.0.1/ */
export function dcatCatalogue(described: Described) {
  const { baseUrl, changedOn, from } = described
  const shared = sharedTerms(described)
  return {
    '@context': context,
    '@id': `${baseUrl}/v1/open-data/catalogue.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': french('Consultation des collectivités : données ouvertes'),
    'dct:description': french(
      'Contributions, propositions, soutiens, décisions et services de la consultation, à reprendre et à recompter.',
    ),
    ...shared,
    ...(from && { 'dct:issued': day(from) }),
    ...(changedOn && { 'dct:modified': day(changedOn) }),
    'dcat:themeTaxonomy': {
      ...node('skos:ConceptScheme', authority('data-theme')),
      'dct:title': french('Thèmes de données de l’Union européenne'),
    },
    'foaf:homepage': node('foaf:Document', `${baseUrl}${paths.datasets()}`),
    'dcat:dataset': datasets.map((dataset) => datasetTerms(dataset, described)),
    'dcat:service': serviceTerms(described),
  }
}

function sharedTerms({ baseUrl, legal }: Described) {
  return {
    'dct:publisher': {
      ...node('foaf:Agent', `${baseUrl}/#publisher`),
      'foaf:name': french(legal.publisher),
      'dct:type': concept(
        'http://purl.org/adms/publishertype/NationalAuthority',
        'Autorité nationale',
      ),
    },
    'dct:license': licenceDocument,
    'dct:language': node('dct:LinguisticSystem', authority('language/FRA')),
    'dct:spatial': node('dct:Location', authority('country/FRA')),
  }
}

function datasetTerms(dataset: Dataset, described: Described) {
  const { baseUrl, from, until, changedOn } = described
  const page = node('foaf:Document', dictionaryAddress(baseUrl, dataset.id))
  const { 'dct:license': _, ...shared } = sharedTerms(described)
  return {
    '@id': datasetAddress(baseUrl, dataset.id),
    '@type': 'dcat:Dataset',
    'dct:identifier': dataset.id,
    'dct:title': french(dataset.title),
    'dct:description': french(dataset.description),
    ...shared,
    'dcat:contactPoint': contact(described),
    'dcat:keyword': [...keywords, ...dataset.keywords].map(french),
    'dcat:theme': theme,
    'dct:accessRights': open,
    'dct:accrualPeriodicity': node('dct:Frequency', authority('frequency/UPDATE_CONT')),
    ...(from && {
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': day(from),
        ...(until && { 'dcat:endDate': day(until) }),
      },
      'dct:issued': day(from),
    }),
    ...(changedOn && { 'dct:modified': day(changedOn) }),
    'dcat:landingPage': page,
    'foaf:page': page,
    'dcat:distribution': distributionsOf(dataset, described),
  }
}

function serviceTerms(described: Described) {
  const { baseUrl } = described
  return {
    '@id': `${baseUrl}/v1`,
    '@type': 'dcat:DataService',
    'dct:title': french('API publique de la consultation'),
    ...sharedTerms(described),
    'dcat:contactPoint': contact(described),
    'dcat:keyword': keywords.map(french),
    'dcat:theme': theme,
    'dct:accessRights': open,
    'dct:conformsTo': node('dct:Standard', 'https://spec.openapis.org/oas/v3.1.0'),
    'dcat:endpointURL': { '@id': `${baseUrl}/v1` },
    'dcat:endpointDescription': { '@id': `${baseUrl}/v1/openapi.json` },
    'dcat:servesDataset': datasets.map(({ id }) => ({ '@id': datasetAddress(baseUrl, id) })),
  }
}

const contact = ({ baseUrl, legal }: Described) => ({
  ...node(['vcard:Kind', 'vcard:Organization'], `${baseUrl}/#contact`),
  'vcard:fn': french(legal.publisher),
  'vcard:hasEmail': { '@id': `mailto:${legal.contact}` },
})

const datasetAddress = (baseUrl: string, id: string) => `${baseUrl}${paths.datasets()}#${id}`
