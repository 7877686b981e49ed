// Both providers for a suite, with the settings under which the app speaks with them.
import { afterAll, beforeAll } from 'vitest'
import { credentials, startProvider, type TestProvider } from './provider.ts'

export const baseUrl = 'http://parvis.localhost'

type Both = {
  proConnect: TestProvider
  franceConnect: TestProvider
  /** Filled before the app starts. */
  env: Record<string, string>
}

export function useProviders(): Both {
  const both = { env: {} } as Both
  beforeAll(async () => {
    both.proConnect = await startProvider('proconnect', baseUrl)
    both.franceConnect = await startProvider('franceconnect', baseUrl)
    Object.assign(
      both.env,
      settingsOf('PROCONNECT', both.proConnect),
      settingsOf('FRANCECONNECT', both.franceConnect),
    )
  })
  afterAll(async () => {
    await both.proConnect.stop()
    await both.franceConnect.stop()
  })
  return both
}

function settingsOf(prefix: string, { issuer }: TestProvider) {
  return {
    [`${prefix}_ISSUER`]: issuer,
    [`${prefix}_CLIENT_ID`]: credentials.id,
    [`${prefix}_CLIENT_SECRET`]: credentials.secret,
  }
}
