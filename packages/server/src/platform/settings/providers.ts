// ProConnect and FranceConnect as the environment sets them; one that is half set is a fault.
import { z } from 'zod'
import { settingAddress } from '../addresses/setting-address.ts'

/** Names of identity providers, as they are stored. */
export const providerNames = ['pro_connect', 'france_connect'] as const
export type ProviderName = (typeof providerNames)[number]

export type ProviderSettings = Readonly<{
  issuer: string
  clientId: string
  clientSecret: string
  /** Of the id_token and of userinfo, as it was registered at the provider. */
  algorithm: 'RS256' | 'ES256'
  /** The levels of assurance that are good enough. */
  acr: readonly string[]
}>

const issuer = settingAddress.optional()
const text = z.string().optional()
const algorithm = z.enum(['RS256', 'ES256']).default('RS256')
const levels = (usual: string) =>
  z
    .string()
    .regex(/^[\w:/.-]+( [\w:/.-]+)*$/, 'must be values of acr, separated by one space')
    .default(usual)

export const providerShape = {
  PROCONNECT_ISSUER: issuer,
  PROCONNECT_CLIENT_ID: text,
  PROCONNECT_CLIENT_SECRET: text,
  PROCONNECT_ALGORITHM: algorithm,
  PROCONNECT_ACR: levels('eidas1 eidas1-mfa eidas2 eidas3'),
  STAFF_PROCONNECT_ACR: levels(
    'eidas1-mfa eidas2 eidas3 https://proconnect.gouv.fr/assurance/consistency-checked-2fa',
  ),
  FRANCECONNECT_ISSUER: issuer,
  FRANCECONNECT_CLIENT_ID: text,
  FRANCECONNECT_CLIENT_SECRET: text,
  FRANCECONNECT_ALGORITHM: algorithm,
  FRANCECONNECT_ACR: levels('eidas1 eidas2 eidas3'),
}

type Given = z.infer<z.ZodObject<typeof providerShape>> & { PARVIS_MODE: 'demo' | 'production' }
type Prefix = 'PROCONNECT' | 'FRANCECONNECT'

const prefixes: Record<ProviderName, Prefix> = {
  pro_connect: 'PROCONNECT',
  france_connect: 'FRANCECONNECT',
}

const needed = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'] as const

/** Of ProConnect's levels, those that a password alone reaches. */
const oneFactor = /^(eidas[01]|.*\/(self-asserted|consistency-checked|certification-dirigeant))$/

export function providerFaults(given: Given): string[] {
  const weak = given.STAFF_PROCONNECT_ACR.split(' ').filter((level) => oneFactor.test(level))
  const faults = weak.map((level) => `STAFF_PROCONNECT_ACR: ${level} is one factor only`)
  return [...faults, ...settingsFaults(given)]
}

function settingsFaults(given: Given): string[] {
  return providerNames.flatMap((name) => {
    const prefix = prefixes[name]
    const isSet = needed.some((part) => given[`${prefix}_${part}`])
    const missing = needed.filter((part) => isSet && !given[`${prefix}_${part}`])
    const address = given[`${prefix}_ISSUER`]
    return [
      ...missing.map((part) => `${prefix}_${part}: required with the other settings of ${prefix}`),
      ...(address?.startsWith('http:') && given.PARVIS_MODE === 'production' && !isLocal(address)
        ? [`${prefix}_ISSUER: must begin with https:// in production`]
        : []),
    ]
  })
}

export function readProviders(given: Given): Partial<Record<ProviderName, ProviderSettings>> {
  return Object.freeze(
    Object.fromEntries(
      providerNames.flatMap((name) => {
        const settings = readProvider(given, prefixes[name])
        return settings ? [[name, settings]] : []
      }),
    ),
  )
}

function readProvider(given: Given, prefix: Prefix): ProviderSettings | undefined {
  const address = given[`${prefix}_ISSUER`]
  const clientId = given[`${prefix}_CLIENT_ID`]
  const clientSecret = given[`${prefix}_CLIENT_SECRET`]
  if (!address || !clientId || !clientSecret) return undefined
  return Object.freeze({
    // Compared letter by letter with the `iss` of every token.
    issuer: address,
    clientId,
    clientSecret,
    algorithm: given[`${prefix}_ALGORITHM`],
    acr: Object.freeze(given[`${prefix}_ACR`].split(' ')),
  })
}

function isLocal(address: string) {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
}
