// The environment as one frozen, typed Config; every fault is reported at once.
import { resolve } from 'node:path'
import { z } from 'zod'
import { readProxies, type TrustedProxies } from '../addresses/forwarded.ts'
import { settingAddress, settingMailServer } from '../addresses/setting-address.ts'
import type { Limits } from '../rate-limits/limits.ts'
import { readLimits } from '../rate-limits/read-limits.ts'
import { type LegalSettings, legalFaults, legalShape, readLegal } from './legal.ts'
import {
  type ProviderName,
  type ProviderSettings,
  providerFaults,
  providerShape,
  readProviders,
} from './providers.ts'
import { type SaidSetting, type SettingKind, saidSettings, settingKinds } from './said.ts'
import { readSigningKeys, type SigningKey } from './signing-keys.ts'
import { readRules, type SuspicionRules } from './suspicion.ts'

export type Config = Readonly<{
  mode: 'demo' | 'production'
  host: string
  port: number
  /** Where browsers find this server: origin only, no path. */
  baseUrl: string
  database: { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string; poolSize: number }
  smtpUrl: string | null
  mailFrom: string
  /** Where reports of failure go, each mail under an address of its own; null: to the sender. */
  mailReturnPath: string | null
  /** A mailbox of the team that is told what asks for it; null: nobody is. */
  teamEmail: string | null
  /** Whose word is taken for where a request comes from: how many proxies, or their blocks. */
  trustedProxies: TrustedProxies
  /** How often anyone may do what costs us or others something. */
  limits: Limits
  /** From when on supports that look alike are held for the team to look at. */
  suspicion: SuspicionRules
  /** Iterations that each try of a proof of work takes; about 256 tries find one. */
  proofCost: number
  /** Key of every signature, index and seal made here. */
  appSecret: string
  /** Those that open what they made, before or after a rotation: see docs/privacy.md. */
  otherSecrets: readonly string[]
  dataDir: string
  logLevel: string
  staleAfterDays: number
  /** Webhooks may go to private addresses, without https: for a demonstration or a trusted network. */
  webhooksMayBePrivate: boolean
  /** Sites may be registered at private addresses, without https: for a demonstration. */
  sitesMayBePrivate: boolean
  /** They sign the elements' files; none: these are not signed. */
  widgetKeys: readonly SigningKey[]
  /** Where the demonstration's host pages are: another site than the server's, for browsers. */
  demoSite: string
  /** Whether the team's console is given, under /console. */
  hasConsole: boolean
  /** Someone of the demonstration's team may come in by one click: never in production. */
  hasDemoSignIn: boolean
  /** Those that people may sign in with, besides a code by e-mail. */
  providers: Partial<Record<ProviderName, ProviderSettings>>
  /** The levels of ProConnect, of two factors, that let the team in. */
  staffAcr: readonly string[]
  /** Who answers for this service, and how accessible it is declared to be. */
  legal: LegalSettings
  /** Where the documentation is read; null: nobody said. */
  documentationUrl: string | null
  /** Whom to tell of a weakness, by mail or on a page, and until when that is said. */
  securityContact: string
  securityExpires: string | null
  /** What the environment says, for the team: no secret is in it. */
  said: readonly SaidSetting[]
}>

const demoSecret = 'parvis-demonstration-secret-not-for-production'

const settings = z.object({
  PARVIS_MODE: z.enum(['demo', 'production']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  BASE_URL: settingAddress.optional(),
  DATABASE_URL: z.string().default('sqlite:./data/parvis.sqlite'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  SMTP_URL: settingMailServer.optional(),
  MAIL_FROM: z.string().default('Parvis <consultation@parvis.example>'),
  MAIL_RETURN_PATH: z.email().optional(),
  TEAM_EMAIL: z.email().optional(),
  APP_SECRET: z.string().min(32).optional(),
  APP_SECRET_OTHERS: z
    .string()
    .regex(/^\S{32,}( \S{32,})*$/, 'must be secrets of 32 characters at least, one space between')
    .optional(),
  DATA_DIR: z.string().default('./data'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  STALE_AFTER_DAYS: z.coerce.number().int().min(1).default(365),
  WEBHOOKS_MAY_BE_PRIVATE: z.enum(['true', 'false']).optional(),
  SITES_MAY_BE_PRIVATE: z.enum(['true', 'false']).optional(),
  DEMO_SIGN_IN: z.enum(['on', 'off']).optional(),
  CONSOLE: z.enum(['on', 'off']).default('on'),
  DOCUMENTATION_URL: settingAddress.optional(),
  SECURITY_CONTACT: z.union([z.email(), settingAddress]).optional(),
  SECURITY_EXPIRES: z.iso.date().optional(),
  COMMUNE_PORT: z.coerce.number().int().min(1).max(65535).default(4000),
  TRUSTED_PROXIES: z.string().default('0'),
  LIMITS: z.string().default(''),
  SUSPICION: z.string().default(''),
  WIDGET_SIGNING_KEYS: z.string().default(''),
  PROOF_COST: z.coerce.number().int().min(1).max(1_000_000).default(5000),
  ...providerShape,
  ...legalShape,
})

type Settings = z.infer<typeof settings>

/** One whose kind is not declared does not compile: nobody shows a secret by forgetting that it is one. */
const kindOfSetting: Record<keyof Settings, SettingKind> = settingKinds

/** Thrown with every fault of the environment, one a line. */
export class ConfigError extends Error {
  readonly faults: string[]
  constructor(faults: string[]) {
    super(`These settings must be mended (see .env.example):\n- ${faults.join('\n- ')}`)
    this.name = 'ConfigError'
    this.faults = faults
  }
}

export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  const faults = parsed.success ? [] : parsed.error.issues.map(describeIssue)
  const values = parsed.success ? parsed.data : salvage(given)
  const database = readDatabase(values, faults)
  const trustedProxies = readProxies(values.TRUSTED_PROXIES)
  const { limits, faults: limitFaults } = readLimits(values.LIMITS)
  const suspicion = readRules(values.SUSPICION)
  const widgetKeys = readSigningKeys(values.WIDGET_SIGNING_KEYS)
  faults.push(...limitFaults, ...suspicion.faults)
  if (!widgetKeys) faults.push('WIDGET_SIGNING_KEYS: must be Ed25519 keys, PKCS#8 in base64')
  if (trustedProxies === undefined) {
    faults.push('TRUSTED_PROXIES: must be a number of proxies, or blocks such as 10.0.0.0/8')
  }
  // A setting that is wrong is not missing as well.
  const wrong = new Set(faults.map(nameOf))
  const others = [...productionFaults(values), ...providerFaults(values), ...legalFaults(values)]
  faults.push(...others.filter((fault) => !wrong.has(nameOf(fault))))
  if (faults.length > 0 || !database) throw new ConfigError([...new Set(faults)])
  const legal = readLegal(values)
  return Object.freeze({
    mode: values.PARVIS_MODE,
    host: values.HOST,
    port: values.PORT,
    baseUrl: new URL(values.BASE_URL ?? `http://localhost:${values.PORT}`).origin,
    database,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    mailReturnPath: values.MAIL_RETURN_PATH ?? null,
    teamEmail: values.TEAM_EMAIL ?? null,
    trustedProxies: trustedProxies ?? 0,
    limits,
    suspicion: suspicion.rules,
    proofCost: values.PROOF_COST,
    appSecret: values.APP_SECRET ?? demoSecret,
    otherSecrets: (values.APP_SECRET_OTHERS ?? '').split(' ').filter(Boolean),
    dataDir: resolve(values.DATA_DIR),
    logLevel: values.LOG_LEVEL,
    staleAfterDays: values.STALE_AFTER_DAYS,
    webhooksMayBePrivate: values.WEBHOOKS_MAY_BE_PRIVATE
      ? values.WEBHOOKS_MAY_BE_PRIVATE === 'true'
      : values.PARVIS_MODE === 'demo',
    sitesMayBePrivate: values.SITES_MAY_BE_PRIVATE
      ? values.SITES_MAY_BE_PRIVATE === 'true'
      : values.PARVIS_MODE === 'demo',
    widgetKeys: widgetKeys ?? [],
    hasDemoSignIn: values.PARVIS_MODE === 'demo' && values.DEMO_SIGN_IN !== 'off',
    hasConsole: values.CONSOLE === 'on',
    demoSite: `http://127.0.0.1:${values.COMMUNE_PORT}`,
    providers: readProviders(values),
    staffAcr: Object.freeze(values.STAFF_PROCONNECT_ACR.split(' ')),
    legal,
    documentationUrl: values.DOCUMENTATION_URL ?? null,
    securityContact: values.SECURITY_CONTACT ?? legal.contact,
    securityExpires: values.SECURITY_EXPIRES ? `${values.SECURITY_EXPIRES}T00:00:00.000Z` : null,
    said: saidSettings(kindOfSetting, values, given),
  })
}

/** The settings that are right, so that the faults of the others can be told together with theirs. */
function salvage(given: Record<string, string | undefined>): Settings {
  const valid = Object.entries(settings.shape).filter(
    ([name, schema]) => schema.safeParse(given[name]).success,
  )
  return settings.parse(Object.fromEntries(valid.map(([name]) => [name, given[name]])))
}

function nameOf(fault: string) {
  return fault.slice(0, fault.indexOf(':'))
}

function describeIssue(issue: z.core.$ZodIssue) {
  return `${issue.path.join('.')}: ${issue.message}`
}

function readDatabase(values: Settings, faults: string[]): Config['database'] | undefined {
  const address = values.DATABASE_URL
  if (address.startsWith('sqlite:')) {
    return { kind: 'sqlite', file: resolve(address.slice('sqlite:'.length)) }
  }
  if (/^postgres(ql)?:\/\//.test(address)) {
    return { kind: 'postgres', url: address, poolSize: values.DATABASE_POOL_SIZE }
  }
  faults.push('DATABASE_URL: must begin with "sqlite:" or "postgres://"')
  return undefined
}

function productionFaults(values: Settings) {
  if (values.PARVIS_MODE === 'demo') return []
  return [
    ...(values.SMTP_URL ? [] : ['SMTP_URL: required in production: nobody could receive a code']),
    ...(values.DEMO_SIGN_IN === 'on'
      ? ['DEMO_SIGN_IN: must be left out in production: anyone would come in as the team']
      : []),
    ...(values.APP_SECRET ? [] : ['APP_SECRET: required in production, 32 characters at least']),
    ...(values.BASE_URL ? [] : ['BASE_URL: required in production']),
    ...(values.BASE_URL && !/^https:/.test(values.BASE_URL) && !isLoopback(values.BASE_URL)
      ? ['BASE_URL: must begin with https:// in production']
      : []),
    ...(isPlainDatabase(values.DATABASE_URL)
      ? ['DATABASE_URL: must say sslmode=verify-full, or sslmode=disable on a network you trust']
      : []),
  ]
}

/** Without a word about TLS the driver uses none, and whoever is in between reads everything. */
function isPlainDatabase(address: string) {
  if (!/^postgres(ql)?:\/\//.test(address) || !URL.canParse(address)) return false
  const { hostname, searchParams } = new URL(address)
  const isOfThisMachine = hostname === '' || isLoopback(address)
  return !isOfThisMachine && !searchParams.has('sslmode') && !searchParams.has('host')
}

function isLoopback(address: string) {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
}

/** This process's environment with the demonstration as its mode. */
export function demoEnvironment() {
  return { LOG_LEVEL: 'warn', ...process.env, PARVIS_MODE: 'demo' }
}

/**
 * What the environment says that it is. Settings with a secret are of production even when they
 * leave the mode out, since it is the default; those without any say nothing.
 */
export function declaredMode({ PARVIS_MODE, APP_SECRET } = process.env) {
  if (PARVIS_MODE) return PARVIS_MODE === 'demo' ? 'demo' : 'production'
  return APP_SECRET ? 'production' : 'undeclared'
}
