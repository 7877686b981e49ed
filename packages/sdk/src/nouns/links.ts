// Links: addresses of the first-party pages where people read and act. Pure, no request.
import type { Connection } from '../connect.ts'
import { pageAddress } from '../page-address.ts'
import * as paths from '../paths.ts'

export type ActOptions = {
  /** Intent id made by `newIntentId()`; ask `intents.list` for its outcome. */
  intent?: string
  /** Publishable key of the site one comes from. Default: the client's. */
  site?: string
}
export type ReferentOptions = ActOptions & {
  /** Takes part in working groups and workshops. */
  coBuild?: boolean
  /** Gets the service first. */
  experiment?: boolean
}

type Place = Pick<Connection, 'baseUrl' | 'siteKey'>

type Asked = ReferentOptions & { proposals?: readonly string[] }

function act(address: string, { siteKey }: Place, options: Asked = {}) {
  const { site = siteKey, intent, coBuild, experiment, proposals } = options
  const search = new URLSearchParams()
  if (proposals) search.set('propositions', proposals.join(','))
  if (site) search.set('site', site)
  if (intent) search.set('intent', intent)
  if (coBuild) search.set('co', '1')
  if (experiment) search.set('exp', '1')
  return `${address}?${search}`.replace(/\?$/, '')
}

/** The links of the elements that every host page loads, for programs that count bytes. */
export const firstLinks = (place: Place) => ({
  /**
   * Page of a service in the catalogue.
   * @example client.links.service('aides-territoires')
   */
  service: (id: string) => pageAddress(place.baseUrl, paths.service, id),
  /**
   * Where one supports a proposal.
   * @example client.links.support('parking', { intent: newIntentId() })
   */
  support: (id: string, options?: ActOptions) =>
    act(pageAddress(place.baseUrl, paths.support, id), place, options),
  /**
   * Where a territory signs up as referent; the choices are ticked there as given here.
   * @example client.links.referent('parking', { intent: newIntentId(), coBuild: true })
   */
  referent: (id: string, options?: ReferentOptions) =>
    act(pageAddress(place.baseUrl, paths.referent, id), place, options),
  /**
   * Where one contributes a need or a service.
   * @example client.links.contribute({ intent: newIntentId() })
   */
  contribute: (options?: ActOptions) => act(place.baseUrl + paths.contribute, place, options),
})

export const links = (place: Place) => ({
  ...firstLinks(place),
  /**
   * Page of a proposal.
   * @example client.links.proposal('parking')
   */
  proposal: (id: string) => pageAddress(place.baseUrl, paths.proposal, id),
  /**
   * Where several proposals are supported by one confirmation, 20 at most; each may be left out there.
   * @example client.links.supports(['parking', 'dechets'], { intent: newIntentId() })
   */
  supports: (ids: readonly string[], options?: ActOptions) =>
    act(place.baseUrl + paths.supports, place, { ...options, proposals: ids }),
  /**
   * Where proposals are listed.
   * @example client.links.proposals()
   */
  proposals: (options?: ActOptions) => act(place.baseUrl + paths.proposals, place, options),
  /**
   * Page of a consultation's report.
   * @example client.links.report('numerique-2026')
   */
  report: (consultationId: string) => pageAddress(place.baseUrl, paths.report, consultationId),
  /**
   * Page where a prepared intent is confirmed.
   * @example client.links.intent('0b8f4a52-3c07-4f8e-9d0a-6c9a4a7f1b11')
   */
  intent: (id: string) => pageAddress(place.baseUrl, paths.intent, id),
  /**
   * Where one takes a support back.
   * @example client.links.supportWithdrawal('parking')
   */
  supportWithdrawal: (id: string, options?: ActOptions) =>
    act(pageAddress(place.baseUrl, paths.supportWithdrawal, id), place, options),
  /**
   * Where a territory withdraws as referent.
   * @example client.links.referentWithdrawal('parking')
   */
  referentWithdrawal: (id: string, options?: ActOptions) =>
    act(pageAddress(place.baseUrl, paths.referentWithdrawal, id), place, options),
  /**
   * Where a territory asks for a service.
   * @example client.links.serviceRequest('aides-territoires')
   */
  serviceRequest: (id: string, options?: ActOptions) =>
    act(pageAddress(place.baseUrl, paths.serviceRequest, id), place, options),
  /**
   * Where a territory takes that request back.
   * @example client.links.serviceRequestWithdrawal('aides-territoires')
   */
  serviceRequestWithdrawal: (id: string, options?: ActOptions) =>
    act(pageAddress(place.baseUrl, paths.serviceRequestWithdrawal, id), place, options),
  /**
   * Where a territory reads whether it may ask for a diagnosis.
   * @example client.links.diagnosis('commune-05135')
   */
  diagnosis: (territoryId: string) => pageAddress(place.baseUrl, paths.diagnosis, territoryId),
  /**
   * Where it asks for one.
   * @example client.links.diagnosisRequest('commune-05135')
   */
  diagnosisRequest: (territoryId: string, options?: ActOptions) =>
    act(pageAddress(place.baseUrl, paths.diagnosisRequest, territoryId), place, options),
  /**
   * Where it takes that request back.
   * @example client.links.diagnosisWithdrawal('commune-05135')
   */
  diagnosisWithdrawal: (territoryId: string, options?: ActOptions) =>
    act(pageAddress(place.baseUrl, paths.diagnosisRequestWithdrawal, territoryId), place, options),
})
