// Links: addresses of the first-party pages where people read and act. Pure, no request.
import type { Connection } from '../connect.ts'

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

export const links = ({ baseUrl, siteKey }: Pick<Connection, 'baseUrl' | 'siteKey'>) => {
  const page = (noun: string, id: string, rest = '') =>
    `${baseUrl}/${noun}/${encodeURIComponent(id)}${rest}`
  const act = (address: string, { site = siteKey, intent, ...choices }: ReferentOptions = {}) => {
    const search = new URLSearchParams()
    if (site) search.set('site', site)
    if (intent) search.set('intent', intent)
    if (choices.coBuild) search.set('co', '1')
    if (choices.experiment) search.set('exp', '1')
    return `${address}?${search}`.replace(/\?$/, '')
  }
  return {
    /** Page of a proposal. */
    proposal: (id: string) => page('propositions', id),
    /** Page of a service in the catalogue. */
    service: (id: string) => page('services', id),
    /** Page where a prepared intent is confirmed. */
    intent: (id: string) => page('demarches', id),
    /**
     * Where one supports a proposal.
     * @example client.links.support('parking', { intent: newIntentId() })
     */
    support: (id: string, options?: ActOptions) =>
      act(page('propositions', id, '/soutien'), options),
    /** Where one takes a support back. */
    supportWithdrawal: (id: string, options?: ActOptions) =>
      act(page('propositions', id, '/soutien/retrait'), options),
    /** Where a territory signs up as referent; the choices are ticked there as given here. */
    referent: (id: string, options?: ReferentOptions) =>
      act(page('propositions', id, '/referent'), options),
    /** Where a territory withdraws as referent. */
    referentWithdrawal: (id: string, options?: ActOptions) =>
      act(page('propositions', id, '/referent/retrait'), options),
    /** Where a territory asks for a service. */
    serviceRequest: (id: string, options?: ActOptions) =>
      act(page('services', id, '/demande'), options),
    /** Where a territory takes that request back. */
    serviceRequestWithdrawal: (id: string, options?: ActOptions) =>
      act(page('services', id, '/demande/retrait'), options),
    /** Where a territory reads whether it may ask for a diagnosis. */
    diagnosis: (territoryId: string) => page('diagnostic', territoryId),
    /** Where it asks for one. */
    diagnosisRequest: (territoryId: string, options?: ActOptions) =>
      act(page('diagnostic', territoryId, '/demande'), options),
    /** Where it takes that request back. */
    diagnosisWithdrawal: (territoryId: string, options?: ActOptions) =>
      act(page('diagnostic', territoryId, '/demande/retrait'), options),
    /** Where one contributes a need or a service. */
    contribute: (options?: ActOptions) => act(`${baseUrl}/contribuer`, options),
  }
}
