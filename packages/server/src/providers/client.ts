// Speaks OpenID Connect with one provider: where to send people, what their return proves, signing out.
import type { Logger } from 'pino'
import { canonicalMailbox } from '../participants/mailbox.ts'
import type { ProviderName, ProviderSettings } from '../provider-settings.ts'
import { createDiscovery } from './discovery.ts'
import { toRefusal } from './failure.ts'
import { providers, returnAddress, signedOutAddress } from './names.ts'
import { type Known, requireIdentity } from './rules.ts'

export type Secret = { state: string; nonce: string }
export type Arrival = Known & { idToken: string }

export type ProviderClient = {
  /** The address where someone signs in. */
  authorizationUrl(secret: Secret): Promise<string>
  /** Trades what the browser brought back (the query of the address) for an identity. */
  arrive(query: string, secret: Secret): Promise<Arrival>
  /** The address where someone signs out there as well. */
  signOutUrl(given: { idToken: string; state: string }): Promise<string>
}

type Setting = { baseUrl: string; settings: ProviderSettings; log: Logger }

export function createProviderClient(name: ProviderName, setting: Setting): ProviderClient {
  const { baseUrl, settings, log } = setting
  const { label, scope, takesLevels } = providers[name]
  const discovery = createDiscovery(settings)
  const redirect_uri = returnAddress(baseUrl, name)

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      discovery.forget()
      throw toRefusal(error, { label, log })
    }
  }

  return {
    authorizationUrl: ({ state, nonce }) =>
      guarded(async () => {
        const oidc = await import('openid-client')
        const configuration = await discovery.get()
        const asked = new URLSearchParams({ redirect_uri, scope, state, nonce })
        if (takesLevels) asked.set('acr_values', settings.acr[0] ?? '')
        return oidc.buildAuthorizationUrl(configuration, asked).href
      }),

    async arrive(query, { state, nonce }) {
      const { idToken, ...answer } = await guarded(() => exchange(query, { state, nonce }))
      return { idToken, ...requireIdentity(answer, { provider: name, label, acr: settings.acr }) }
    },

    signOutUrl: ({ idToken, state }) =>
      guarded(async () => {
        const oidc = await import('openid-client')
        const address = oidc.buildEndSessionUrl(await discovery.get(), {
          id_token_hint: idToken,
          state,
          post_logout_redirect_uri: signedOutAddress(baseUrl),
        })
        // The token names the client; the providers list no such parameter.
        address.searchParams.delete('client_id')
        return address.href
      }),
  }

  async function exchange(query: string, { state, nonce }: Secret) {
    const oidc = await import('openid-client')
    const configuration = await discovery.get()
    // Built from the registered address: behind a proxy, the request's own is another.
    const current = new URL(redirect_uri)
    current.search = query
    const tokens = await oidc.authorizationCodeGrant(configuration, current, {
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    const idToken = tokens.id_token
    if (!claims || !idToken) throw new Error('The provider answered without an id_token.')
    const about = await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
    return {
      idToken,
      issuer: claims.iss,
      subject: claims.sub,
      acr: claims.acr,
      email: typeof about.email === 'string' ? canonicalMailbox(about.email) : undefined,
      siret: about.siret,
      roles: about.roles,
    }
  }
}
