// What the environment says, for the team to read: each setting as it is in effect, and no secret.

/** `secret`: only whether it is set. `address`: without the name, the password and what follows `?`. */
type Shown = 'plain' | 'secret' | 'address'

export const settingGroups = ['server', 'data', 'mails', 'limits', 'sign_in', 'legal'] as const
type Group = (typeof settingGroups)[number]
export type SettingKind = { group: Group; shown: Shown }

const server = { group: 'server', shown: 'plain' } as const
const data = { group: 'data', shown: 'plain' } as const
const mails = { group: 'mails', shown: 'plain' } as const
const limits = { group: 'limits', shown: 'plain' } as const
const signIn = { group: 'sign_in', shown: 'plain' } as const
const legal = { group: 'legal', shown: 'plain' } as const

export const settingKinds = {
  PARVIS_MODE: server,
  HOST: server,
  PORT: server,
  BASE_URL: server,
  CONSOLE: server,
  DOCUMENTATION_URL: server,
  SECURITY_CONTACT: server,
  SECURITY_EXPIRES: server,
  LOG_LEVEL: server,
  TRUSTED_PROXIES: server,
  COMMUNE_PORT: server,
  DEMO_SIGN_IN: server,
  DATABASE_URL: { group: 'data', shown: 'address' },
  DATABASE_POOL_SIZE: data,
  DATA_DIR: data,
  APP_SECRET: { group: 'data', shown: 'secret' },
  APP_SECRET_OTHERS: { group: 'data', shown: 'secret' },
  STALE_AFTER_DAYS: data,
  WIDGET_SIGNING_KEYS: { group: 'data', shown: 'secret' },
  SMTP_URL: { group: 'mails', shown: 'address' },
  MAIL_FROM: mails,
  MAIL_RETURN_PATH: mails,
  TEAM_EMAIL: mails,
  LIMITS: limits,
  SUSPICION: limits,
  PROOF_COST: limits,
  WEBHOOKS_MAY_BE_PRIVATE: limits,
  SITES_MAY_BE_PRIVATE: limits,
  PROCONNECT_ISSUER: signIn,
  PROCONNECT_CLIENT_ID: signIn,
  PROCONNECT_CLIENT_SECRET: { group: 'sign_in', shown: 'secret' },
  PROCONNECT_ALGORITHM: signIn,
  PROCONNECT_ACR: signIn,
  STAFF_PROCONNECT_ACR: signIn,
  FRANCECONNECT_ISSUER: signIn,
  FRANCECONNECT_CLIENT_ID: signIn,
  FRANCECONNECT_CLIENT_SECRET: { group: 'sign_in', shown: 'secret' },
  FRANCECONNECT_ALGORITHM: signIn,
  FRANCECONNECT_ACR: signIn,
  LEGAL_PUBLISHER: legal,
  LEGAL_ADDRESS: legal,
  LEGAL_PHONE: legal,
  LEGAL_DIRECTOR: legal,
  LEGAL_HOST: legal,
  LEGAL_CONTACT: legal,
  LEGAL_DPO: legal,
  BACKUP_DAYS: legal,
  LOG_DAYS: legal,
  ACCESSIBILITY_STATE: legal,
  ACCESSIBILITY_RATE: legal,
  ACCESSIBILITY_AUDIT: legal,
  ACCESSIBILITY_FAULTS: legal,
  ACCESSIBILITY_PLAN_URL: legal,
  ACCESSIBILITY_DECLARED_ON: legal,
} as const satisfies Record<string, SettingKind>

export type SaidSetting = Readonly<{
  name: string
  group: Group
  /** In effect; null for none, and for a secret. */
  value: string | null
  /** By the environment: a value that is not is the usual one. */
  isGiven: boolean
  isSecret: boolean
}>

/** `values`: read and completed. */
export function saidSettings(
  kinds: Record<string, SettingKind>,
  values: Record<string, string | number | undefined>,
  given: Record<string, string | undefined>,
): readonly SaidSetting[] {
  return Object.entries(kinds).map(([name, { group, shown }]) => ({
    name,
    group,
    value: shownValue(shown, values[name]),
    isGiven: given[name] !== undefined,
    isSecret: shown === 'secret',
  }))
}

function shownValue(shown: Shown, value: string | number | undefined) {
  if (value === undefined || shown === 'secret') return null
  return shown === 'address' ? withoutSecrets(String(value)) : String(value)
}

/** What follows `?` may hold a password too, and a list of hosts is no address. */
function withoutSecrets(text: string) {
  if (text.startsWith('sqlite:')) return text
  if (!URL.canParse(text)) return '…'
  const { protocol, host, pathname } = new URL(text)
  return `${protocol}//${host}${pathname}`
}
