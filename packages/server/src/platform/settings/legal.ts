// Who answers for this service, as the environment says: what the law asks to print on its pages.
import { z } from 'zod'
import { settingAddress } from '../addresses/setting-address.ts'

export const accessibilityStates = ['none', 'partial', 'full'] as const

export type LegalSettings = Readonly<{
  publisher: string
  address: string
  phone: string | null
  /** Directeur ou directrice de la publication. */
  director: string
  /** Name, address and telephone of who hosts the servers. */
  host: string
  contact: string
  /** Data protection officer: an address, postal or electronic. */
  dpo: string
  backupDays: number
  logDays: number
  accessibility: Readonly<{
    state: (typeof accessibilityStates)[number]
    /** Share of criteria that are met, in percent; null before an audit. */
    rate: number | null
    /** By whom and when. */
    audit: string | null
    /** What is known not to be accessible. */
    faults: readonly string[]
    planUrl: string | null
    declaredOn: string | null
  }>
}>

const words = z.string().optional()
const days = (usual: number, most: number) =>
  z.coerce.number().int().min(1).max(most).default(usual)

export const legalShape = {
  LEGAL_PUBLISHER: words,
  LEGAL_ADDRESS: words,
  LEGAL_PHONE: words,
  LEGAL_DIRECTOR: words,
  LEGAL_HOST: words,
  LEGAL_CONTACT: z.email().optional(),
  LEGAL_DPO: words,
  BACKUP_DAYS: days(30, 365),
  LOG_DAYS: days(180, 365),
  ACCESSIBILITY_STATE: z.enum(accessibilityStates).default('none'),
  ACCESSIBILITY_RATE: z.coerce.number().min(0).max(100).optional(),
  ACCESSIBILITY_AUDIT: words,
  ACCESSIBILITY_FAULTS: words,
  ACCESSIBILITY_PLAN_URL: settingAddress.optional(),
  ACCESSIBILITY_DECLARED_ON: z.iso.date().optional(),
}

type Given = z.infer<z.ZodObject<typeof legalShape>> & { PARVIS_MODE: 'demo' | 'production' }

const needed = [
  'LEGAL_PUBLISHER',
  'LEGAL_ADDRESS',
  'LEGAL_DIRECTOR',
  'LEGAL_HOST',
  'LEGAL_CONTACT',
  'LEGAL_DPO',
] as const

const audited = ['ACCESSIBILITY_RATE', 'ACCESSIBILITY_AUDIT', 'ACCESSIBILITY_DECLARED_ON'] as const

export function legalFaults(given: Given): string[] {
  const missing = given.PARVIS_MODE === 'demo' ? [] : needed.filter((name) => !given[name])
  return [
    ...missing.map((name) => `${name}: required in production: the law asks to print it`),
    ...accessibilityFaults(given),
  ]
}

/** Without a valid audit a service is not conformant, whatever it is in fact; from half on partly. */
function accessibilityFaults(given: Given): string[] {
  const { ACCESSIBILITY_STATE: state, ACCESSIBILITY_RATE: rate } = given
  if (state === 'none') return []
  const missing = audited.filter((name) => given[name] === undefined)
  const isRight = state === 'full' ? rate === 100 : rate !== undefined && rate >= 50 && rate < 100
  const expected = state === 'full' ? '100' : 'from 50 to less than 100'
  return [
    ...missing.map((name) => `${name}: required with ACCESSIBILITY_STATE=${state}`),
    ...(rate === undefined || isRight
      ? []
      : [`ACCESSIBILITY_RATE: must be ${expected} with ACCESSIBILITY_STATE=${state}`]),
  ]
}

/** The demonstration is nobody's, and says so. */
const demo = {
  LEGAL_PUBLISHER: 'Démonstration de Parvis',
  LEGAL_DIRECTOR: 'Personne : démonstration',
  LEGAL_ADDRESS: 'Cet ordinateur',
  LEGAL_HOST: 'Cet ordinateur',
  LEGAL_CONTACT: 'contact@parvis.example',
  LEGAL_DPO: 'dpo@parvis.example',
}

export function readLegal(given: Given): LegalSettings {
  const said = (name: (typeof needed)[number]) => given[name] ?? demo[name]
  return Object.freeze({
    publisher: said('LEGAL_PUBLISHER'),
    address: said('LEGAL_ADDRESS'),
    phone: given.LEGAL_PHONE ?? null,
    director: said('LEGAL_DIRECTOR'),
    host: said('LEGAL_HOST'),
    contact: said('LEGAL_CONTACT'),
    dpo: said('LEGAL_DPO'),
    backupDays: given.BACKUP_DAYS,
    logDays: given.LOG_DAYS,
    accessibility: Object.freeze({
      state: given.ACCESSIBILITY_STATE,
      rate: given.ACCESSIBILITY_RATE ?? null,
      audit: given.ACCESSIBILITY_AUDIT ?? null,
      faults: (given.ACCESSIBILITY_FAULTS ?? '')
        .split('|')
        .map((one) => one.trim())
        .filter(Boolean),
      planUrl: given.ACCESSIBILITY_PLAN_URL ?? null,
      declaredOn: given.ACCESSIBILITY_DECLARED_ON ?? null,
    }),
  })
}
