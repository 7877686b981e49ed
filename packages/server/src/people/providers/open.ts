// The providers that the settings name, each ready to be spoken with; nothing is asked of them yet.

import type { Deps } from '../../platform/deps.ts'
import type { Config } from '../../platform/settings/config.ts'
import { type ProviderName, providerNames } from '../../platform/settings/providers.ts'
import { createProviderClient, type ProviderClient } from './client.ts'

export type Providers = Partial<Record<ProviderName, ProviderClient>>

export function openProviders(
  { providers, baseUrl }: Config,
  { log, clock }: Pick<Deps, 'log' | 'clock'>,
): Providers {
  return Object.fromEntries(
    providerNames.flatMap((name) => {
      const settings = providers[name]
      return settings ? [[name, createProviderClient(name, { baseUrl, settings, log, clock })]] : []
    }),
  )
}
