// The providers that the settings name, each ready to be spoken with; nothing is asked of them yet.
import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import { type ProviderName, providerNames } from '../provider-settings.ts'
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
