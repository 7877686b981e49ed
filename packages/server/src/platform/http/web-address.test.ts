// Every door by which an address of the web comes in, with every address that is none.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { address } from '../../catalogue/importers/values.ts'
import { readOrigin } from '../../sites/registrations/origin.ts'
import { faultOfUrl } from '../safe-fetch/address.ts'
import { ConfigError, readConfig } from '../settings/config.ts'
import { webAddress } from './text.ts'

const bad = [
  'https://qui:s3cr3t@service.example',
  'https://qui@service.example',
  'https://caen.example@mal.example/',
  'https://:s3cr3t@service.example',
  'https://@service.example',
  'https://service.example\\@mal.example',
  'https:\\\\service.example',
  'https:/service.example',
  'https:service.example',
  'https://ser\tvice.example',
  'https://ser\nvice.example',
  'https://ser\rvice.example',
  'https://ser\u00advice.example',
  'https://ser\u200bvice.example',
  'https://service.example/\u202egnp',
  'https://service.example/\u0007',
  'https://service.example/\ud800',
  'https://%73ervice.example',
  'https://0x7f.0.0.1',
  'https://0177.0.0.1',
  'https://127.1',
  'javascript:alert(1)//a.b',
  'data:text/html,a.b',
  '//service.example',
]

/** Whatever the network it may call, a door takes nothing of these. */
const refuses: Record<string, (typed: string) => boolean> = {
  'platform/http/text.ts': (typed) => !webAddress.safeParse(typed).success,
  'catalogue/importers/values.ts': (typed) => address(typed, 'L’adresse', () => {}) === undefined,
  'platform/safe-fetch/address.ts': (typed) =>
    [true, false].every((mayBePrivate) => faultOfUrl(typed, { mayBePrivate }) !== undefined),
  'sites/registrations/origin.ts': (typed) =>
    [true, false].every(
      (mayBePrivate) => 'fault' in readOrigin(typed, { mayBePrivate, ours: 'https://p.example' }),
    ),
  'legal-settings.ts': (typed) => isFault('ACCESSIBILITY_PLAN_URL', typed),
  'config.ts': (typed) => isFault('BASE_URL', typed),
  'provider-settings.ts': (typed) =>
    isFault('PROCONNECT_ISSUER', typed) && isFault('FRANCECONNECT_ISSUER', typed),
}

function isFault(name: string, typed: string) {
  try {
    readConfig({ PARVIS_MODE: 'demo', [name]: typed })
    return false
  } catch (error) {
    return error instanceof ConfigError && error.faults.some((one) => one.startsWith(name))
  }
}

describe.each(Object.entries(refuses))('%s', (_door, refusesIt) => {
  test.each(bad)('%j is no address', (typed) => expect(refusesIt(typed)).toBe(true))
})

test('a door that reads addresses has its row', () => {
  const folder = fileURLToPath(new URL('../../', import.meta.url))
  const doors = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .filter((file) => {
      const source = readFileSync(folder + file, 'utf8')
      return (
        /\b(readAddress\(|settingAddress\.)|webAddress\.safeParse/.test(source) ||
        /z\.url\(\{|z\.httpUrl\(/.test(source) ||
        /new URL\((typed|given|text|value)\)/.test(source)
      )
    })
  const module = ['platform/http/web-address.ts', 'platform/http/setting-address.ts']
  expect(doors.filter((file) => !module.includes(file)).toSorted()).toEqual(
    Object.keys(refuses).toSorted(),
  )
})

test.each([
  ['https://сaen.fr/é', 'https://xn--aen-3ed.fr/é'],
  ['https://été.example/', 'https://xn--t-9fab.example/'],
  ['https://service.example./a', 'https://service.example/a'],
  ['https://service。example:8443/$&', 'https://service.example:8443/$&'],
  ['http://service.example:8080/a@b?c=d:e#f', 'http://service.example:8080/a@b?c=d:e#f'],
  ['http://Service.Example/A', 'http://service.example/A'],
])('%s is kept and shown as %s', (typed, kept) => {
  expect(webAddress.parse(typed)).toBe(kept)
  expect(webAddress.parse(kept)).toBe(kept)
})

test.each(['https://10.0.0.1/', 'https://127.0.0.1', 'https://printer.local', 'https://[::1]/a.b'])(
  '%s is of a network that readers are not on',
  (typed) => expect(webAddress.safeParse(typed).success).toBe(false),
)

test('a warning about a file does not repeat the password', () => {
  const warnings: string[] = []
  address('https://qui:s3cr3t@service.example', 'L’adresse', (one) => warnings.push(one))
  address('qui:s3cr3t@service.example', 'L’adresse', (one) => warnings.push(one))
  expect(warnings).toHaveLength(2)
  expect(warnings.join()).not.toContain('s3cr3t')
})
