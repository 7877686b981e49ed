// What a provider says of its own addresses and keys: asked once, kept an hour, asked anew when it fails.
import type { Configuration } from 'openid-client'
import type { ProviderSettings } from '../../platform/settings/providers.ts'
import { shareReads } from './share-reads.ts'

const kept = 3_600_000
/** Between two times that failures have it asked anew: whoever fails on purpose asks nobody. */
const betweenRefreshes = 60_000
/** A document that could not be read is left alone for so long. */
const failureKept = 5000
const timeoutSeconds = 4

export function createDiscovery(settings: ProviderSettings, now: () => number = Date.now) {
  let known: { configuration: Configuration; until: number } | undefined
  let failed: { error: unknown; until: number } | undefined
  let asking: Promise<Configuration> | undefined
  let refreshedAt = Number.NEGATIVE_INFINITY

  async function ask() {
    try {
      const configuration = await discover(settings)
      known = { configuration, until: now() + kept }
      failed = undefined
      return configuration
    } catch (error) {
      failed = { error, until: now() + failureKept }
      throw error
    }
  }

  async function askOnce() {
    if (failed && now() < failed.until) throw failed.error
    // Those who come together ask once.
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }

  return {
    async get(): Promise<Configuration> {
      if (known && now() < known.until) return known.configuration
      // While its document cannot be read, what it said before most likely still holds.
      return askOnce().catch((error) => known?.configuration ?? Promise.reject(error))
    },
    /** Its addresses or keys may have changed: the next one who comes asks, once a minute at most. */
    doubt() {
      if (!known || now() - refreshedAt < betweenRefreshes) return
      refreshedAt = now()
      known.until = now()
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
      [oidc.customFetch]: shareReads(),
      execute: [
        // Without this the signature of userinfo is not looked at.
        oidc.enableNonRepudiationChecks,
        ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []),
      ],
    },
  )
}
