// The environment: every fault at once, no weak setting in production, nothing read elsewhere.
import { describe, expect, test } from 'vitest'
import { legalSettings } from '../../../../../tests/support/legal.ts'
import { ConfigError, readConfig } from './config.ts'

const production = {
  PARVIS_MODE: 'production',
  BASE_URL: 'https://parvis.example',
  SMTP_URL: 'smtp://mail.example:25',
  APP_SECRET: 'x'.repeat(32),
  ...legalSettings,
}
const faultsOf = (env: Record<string, string>) => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.faults.map((fault) => fault.split(':')[0])
    throw error
  }
}

test('the demonstration needs nothing', () => {
  const config = readConfig({ PARVIS_MODE: 'demo' })
  expect(config).toMatchObject({
    mode: 'demo',
    host: '127.0.0.1',
    port: 3000,
    baseUrl: 'http://localhost:3000',
    smtpUrl: null,
    database: { kind: 'sqlite' },
  })
  expect(Object.isFrozen(config)).toBe(true)
})

test('production is the default, and needs an address, mail and a secret', () => {
  const legal = Object.keys(legalSettings)
  expect(faultsOf({}).sort()).toEqual(['APP_SECRET', 'BASE_URL', 'SMTP_URL', ...legal].sort())
  expect(readConfig(production)).toMatchObject({ mode: 'production' })
})

test.each(['BASE_URL', 'SMTP_URL', 'APP_SECRET', ...Object.keys(legalSettings)])(
  'production refuses to do without %s',
  (name) => {
    expect(faultsOf({ ...production, [name]: '' })).toEqual([name])
  },
)

test('production refuses the way in of a demonstration, and a demonstration may do without', () => {
  expect(faultsOf({ ...production, DEMO_SIGN_IN: 'on' })).toEqual(['DEMO_SIGN_IN'])
  expect(readConfig({ ...production, DEMO_SIGN_IN: 'off' }).hasDemoSignIn).toBe(false)
  expect(readConfig(production).hasDemoSignIn).toBe(false)
  expect(readConfig({ PARVIS_MODE: 'demo', DEMO_SIGN_IN: 'off' }).hasDemoSignIn).toBe(false)
  expect(readConfig({ PARVIS_MODE: 'demo' }).hasDemoSignIn).toBe(true)
})

test('every fault is told at once, and none twice', () => {
  const faults = faultsOf({
    PARVIS_MODE: 'production',
    PORT: 'eighty',
    DATABASE_URL: 'mysql://x',
    LOG_LEVEL: 'loud',
    APP_SECRET: 'short',
    STALE_AFTER_DAYS: '0',
  })
  const legal = Object.keys(legalSettings)
  expect(faults.filter((name) => !legal.includes(name ?? '')).sort()).toEqual([
    'APP_SECRET',
    'BASE_URL',
    'DATABASE_URL',
    'LOG_LEVEL',
    'PORT',
    'SMTP_URL',
    'STALE_AFTER_DAYS',
  ])
})

test('the message never repeats a secret', () => {
  const secret = 'hunter2hunter2'
  try {
    readConfig({ ...production, APP_SECRET: secret, DATABASE_URL: `mysql://u:${secret}@h/d` })
    expect.unreachable()
  } catch (error) {
    expect(String(error)).not.toContain(secret)
  }
})

describe('BASE_URL in production', () => {
  test.each(['http://parvis.example', 'ftp://parvis.example', 'parvis.example'])(
    '%s is refused',
    (url) => {
      expect(faultsOf({ ...production, BASE_URL: url })).toEqual(['BASE_URL'])
    },
  )
  test.each([
    ['https://parvis.example/chemin/', 'https://parvis.example'],
    ['http://localhost:3000', 'http://localhost:3000'],
  ])('%s is %s', (url, origin) => {
    expect(readConfig({ ...production, BASE_URL: url }).baseUrl).toBe(origin)
  })
})

test.each([
  ['sqlite:/tmp/a.sqlite', { kind: 'sqlite', file: '/tmp/a.sqlite' }],
  ['postgres://u:p@h/d', { kind: 'postgres', url: 'postgres://u:p@h/d', poolSize: 10 }],
  ['postgresql://u:p@h/d', { kind: 'postgres', url: 'postgresql://u:p@h/d', poolSize: 10 }],
])('DATABASE_URL %s', (DATABASE_URL, database) => {
  expect(readConfig({ PARVIS_MODE: 'demo', DATABASE_URL }).database).toEqual(database)
})

test.each([
  ['postgres://u:p@base.example/d', ['DATABASE_URL']],
  ['postgres://u:p@base.example/d?sslmode=verify-full', []],
  ['postgres://u:p@base.interne/d?sslmode=disable', []],
  ['postgres://u:p@127.0.0.1/d', []],
  ['postgres:///d?host=/run/postgresql', []],
])('in production the database %s must say whether it is reached by TLS', (address, faults) => {
  expect(faultsOf({ ...production, DATABASE_URL: address })).toEqual(faults)
})

describe('the accessibility declaration', () => {
  const audited = {
    ACCESSIBILITY_STATE: 'partial',
    ACCESSIBILITY_RATE: '82',
    ACCESSIBILITY_AUDIT: 'par Essais, mars 2026',
    ACCESSIBILITY_DECLARED_ON: '2026-04-01',
  }
  test('without an audit it says not conformant; with one, what the audit says', () => {
    expect(readConfig(production).legal.accessibility).toMatchObject({ state: 'none', faults: [] })
    const faults = { ACCESSIBILITY_FAULTS: 'Cartes | Vidéos sans sous-titres' }
    const { accessibility } = readConfig({ ...production, ...audited, ...faults }).legal
    expect(accessibility).toMatchObject({ state: 'partial', rate: 82 })
    expect(accessibility.faults).toEqual(['Cartes', 'Vidéos sans sous-titres'])
  })
  test.each([
    [{ ACCESSIBILITY_RATE: '49' }, ['ACCESSIBILITY_RATE']],
    [{ ACCESSIBILITY_STATE: 'full' }, ['ACCESSIBILITY_RATE']],
    [
      { ACCESSIBILITY_AUDIT: '', ACCESSIBILITY_DECLARED_ON: '' },
      ['ACCESSIBILITY_AUDIT', 'ACCESSIBILITY_DECLARED_ON'],
    ],
    [
      { LEGAL_CONTACT: 'nobody', LOG_DAYS: '999', LEGAL_DPO: '' },
      ['LEGAL_CONTACT', 'LEGAL_DPO', 'LOG_DAYS'],
    ],
  ])('%o is refused, every fault at once', (given, faults) => {
    expect(faultsOf({ ...production, ...audited, ...given }).sort()).toEqual(faults)
  })
})

describe('identity providers', () => {
  const set = {
    PROCONNECT_ISSUER: 'https://auth.agents.example/api/v2',
    PROCONNECT_CLIENT_ID: 'a',
    PROCONNECT_CLIENT_SECRET: 'b',
  }

  test('none is needed; one that is set is read whole', () => {
    expect(readConfig(production).providers).toEqual({})
    expect(readConfig({ ...production, ...set }).providers).toEqual({
      pro_connect: {
        issuer: set.PROCONNECT_ISSUER,
        clientId: 'a',
        clientSecret: 'b',
        algorithm: 'RS256',
        acr: ['eidas1', 'eidas1-mfa', 'eidas2', 'eidas3'],
      },
    })
  })

  test('half set, each setting that is missing is named, with every other fault', () => {
    const faults = faultsOf({
      ...production,
      PROCONNECT_CLIENT_ID: 'a',
      FRANCECONNECT_ISSUER: 'nowhere',
      FRANCECONNECT_ALGORITHM: 'none',
      FRANCECONNECT_ACR: 'eidas1,eidas2',
      LOG_LEVEL: 'loud',
      FRANCECONNECT_CLIENT_SECRET: 'b',
    })
    expect(faults.sort()).toEqual([
      'FRANCECONNECT_ACR',
      'FRANCECONNECT_ALGORITHM',
      'FRANCECONNECT_CLIENT_ID',
      'FRANCECONNECT_ISSUER',
      'LOG_LEVEL',
      'PROCONNECT_CLIENT_SECRET',
      'PROCONNECT_ISSUER',
    ])
  })

  test('its address is https in production, unless it is this machine', () => {
    const at = (issuer: string) => faultsOf({ ...production, ...set, PROCONNECT_ISSUER: issuer })
    expect(at('http://auth.agents.example')).toEqual(['PROCONNECT_ISSUER'])
    expect(at('http://127.0.0.1:9000')).toEqual([])
  })
})
