// Speaks OpenID Connect with one provider: where to send people, what their return proves, signing out.
import type { Logger } from 'pino'
import { createOutward, OutwardRefused } from '../../platform/outward.ts'
import type { ProviderName, ProviderSettings } from '../../platform/settings/providers.ts'
import { canonicalMailbox } from '../participants/mailbox.ts'
import { createDiscovery } from './discovery.ts'
import { isAnswered, isSilence, toRefusal } from './failure.ts'
import { requireOwnToken } from './id-token.ts'
import { providers, returnAddress, signedOutAddress } from './names.ts'
import { type Known, requireIdentity } from './rules.ts'

export type Secret = { state: string; nonce: string }
export type Arrival = Known & {
  idToken: string
  /** When the person showed there who they are, if the provider says; ISO 8601. */
  provedAt?: string | undefined
}

/** A proof of now: no session of before, and for the team at these levels. */
export type Strict = { acr?: readonly string[] | undefined }

export type ProviderClient = {
  /** The address where someone signs in. */
  authorizationUrl(secret: Secret, strict?: Strict): Promise<string>
  /** Trades what the browser brought back (the query of the address) for an identity. */
  arrive(query: string, secret: Secret, strict?: Strict): Promise<Arrival>
  /** The address where someone signs out there as well. */
  signOutUrl(given: { idToken: string; state: string }): Promise<string>
}

// A return takes four requests at most, each of which ends by itself (discovery.ts).
const bounds = {
  together: 30,
  inLine: 300,
  waiting: 5000,
  calling: 16_000,
  awayAfter: 5,
  rest: 5000,
}

type Setting = { baseUrl: string; settings: ProviderSettings; log: Logger; clock: () => Date }

export function createProviderClient(name: ProviderName, setting: Setting): ProviderClient {
  const { baseUrl, settings, log, clock } = setting
  const { label, scope, takesLevels, saysWhen } = providers[name]
  const discovery = createDiscovery(settings)
  const call = createOutward(bounds, { isAway: isSilence })
  const redirect_uri = returnAddress(baseUrl, name)

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!isAnswered(error) && !(error instanceof OutwardRefused)) discovery.doubt()
      throw toRefusal(error, { label, log })
    }
  }

  return {
    authorizationUrl: ({ state, nonce }, strict) =>
      guarded(async () => {
        const oidc = await import('openid-client')
        const configuration = await discovery.get()
        const asked = new URLSearchParams({ redirect_uri, scope, state, nonce })
        if (takesLevels) asked.set('acr_values', settings.acr[0] ?? '')
        if (saysWhen) asked.set('claims', claimsOf(strict))
        if (strict) asked.set('prompt', 'login')
        return oidc.buildAuthorizationUrl(configuration, asked).href
      }),

    async arrive(query, { state, nonce }, strict) {
      const given = await guarded(() => call(() => exchange(query, { state, nonce })))
      const { idToken, provedAt, ...answer } = given
      const acr = strict?.acr ?? settings.acr
      const refusal = strict?.acr ? ('identity_not_mfa' as const) : ('identity_too_weak' as const)
      const known = requireIdentity(answer, { provider: name, label, acr, refusal })
      return { idToken, provedAt, ...known }
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
    requireOwnToken(claims, { clientId: settings.clientId, now: clock() })
    const about = await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
    return {
      idToken,
      provedAt: momentOf(claims.auth_time),
      issuer: claims.iss,
      subject: claims.sub,
      acr: claims.acr,
      email: typeof about.email === 'string' ? canonicalMailbox(about.email) : undefined,
      siret: about.siret,
      roles: about.roles,
    }
  }
}

function momentOf(seconds: unknown) {
  return typeof seconds === 'number' ? new Date(seconds * 1000).toISOString() : undefined
}

/** As ProConnect asks for it: when they signed in, and the team's levels, as essential claims. */
function claimsOf(strict?: Strict) {
  const auth_time = { essential: true }
  const acr = strict?.acr && { essential: true, values: strict.acr }
  return JSON.stringify({ id_token: { ...(acr && { acr }), auth_time } })
}
