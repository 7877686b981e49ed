// What a provider says of its own addresses and keys: asked once, kept an hour, asked anew when it fails.
import type { Configuration } from 'openid-client'
import type { ProviderSettings } from '../provider-settings.ts'

const kept = 3_600_000
const timeoutSeconds = 5

export type Discovery = ReturnType<typeof createDiscovery>

export function createDiscovery(settings: ProviderSettings, now: () => number = Date.now) {
  let known: { configuration: Configuration; at: number } | undefined
  let asking: Promise<Configuration> | undefined

  async function ask() {
    const configuration = await discover(settings)
    known = { configuration, at: now() }
    return configuration
  }

  return {
    async get(): Promise<Configuration> {
      if (known && now() - known.at < kept) return known.configuration
      // Those who come together ask once.
      asking ??= ask().finally(() => {
        asking = undefined
      })
      // While its document cannot be read, what it said before most likely still holds.
      return known ? asking.catch((error) => known?.configuration ?? Promise.reject(error)) : asking
    },
    /** Its addresses or keys may have changed: the next one who comes asks. */
    forget() {
      known = undefined
    },
  }
}

async function discover(settings: ProviderSettings) {
  // Loaded when a provider is first used: most servers never need it in memory.
  const oidc = await import('openid-client')
  const { issuer, clientId, clientSecret, algorithm } = settings
  return oidc.discovery(
    new URL(issuer),
    clientId,
    { id_token_signed_response_alg: algorithm, userinfo_signed_response_alg: algorithm },
    oidc.ClientSecretPost(clientSecret),
    {
      timeout: timeoutSeconds,
      execute: [
        // Without this the signature of userinfo is not looked at.
        oidc.enableNonRepudiationChecks,
        ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []),
      ],
    },
  )
}
