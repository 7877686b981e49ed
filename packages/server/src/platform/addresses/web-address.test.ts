// Every door by which an address of the web comes in, with every address that is none.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { the } from '../../catalogue/importers/said.ts'
import { address } from '../../catalogue/importers/values.ts'
import { smtpSecurity } from '../../mail/mailer.ts'
import { framableAt } from '../../outlets/iframe-pages/address.ts'
import { readOrigin } from '../../sites/registrations/origin.ts'
import { webAddress } from '../http/text.ts'
import { faultOfUrl } from '../safe-fetch/address.ts'
import { ConfigError, readConfig } from '../settings/config.ts'

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
  // Where what is written cannot be compared letter by letter with what is read.
  'https://qui:s3cr3t@été.example',
  'https://[::1]@mal.example/',
  'https://été.example\\.mal.example',
  'https://service.example/a\\b',
  'https://１２７.０.０.１',
  'https://１.１.１.１',
  'javascript:alert(1)//a.b',
  'javascript://service.example/%0aalert(1)',
  'ftp://service.example/',
  'data:text/html,a.b',
  '//service.example',
]

/** Whatever the network it may call, a door takes nothing of these. */
const refuses: Record<string, (typed: string) => boolean> = {
  'platform/http/text.ts': (typed) => !webAddress.safeParse(typed).success,
  'catalogue/importers/values.ts': (typed) => address(typed, the.address, () => {}) === undefined,
  'platform/safe-fetch/address.ts': (typed) =>
    [true, false].every((mayBePrivate) => faultOfUrl(typed, { mayBePrivate }) !== undefined),
  'sites/registrations/origin.ts': (typed) =>
    [true, false].every(
      (mayBePrivate) => 'fault' in readOrigin(typed, { mayBePrivate, ours: 'https://p.example' }),
    ),
  'platform/settings/legal.ts': (typed) => isFault('ACCESSIBILITY_PLAN_URL', typed),
  'platform/settings/config.ts': (typed) => isFault('BASE_URL', typed),
  'platform/settings/providers.ts': (typed) =>
    isFault('PROCONNECT_ISSUER', typed) && isFault('FRANCECONNECT_ISSUER', typed),
  'outlets/iframe-pages/address.ts': (typed) => {
    const asked = `${typed.replace(/\/$/, '')}/contribuer`
    return ['https://service.example', 'https://mal.example', 'https://127.0.0.1'].every(
      (ours) => framableAt(asked, ours) === undefined,
    )
  },
  'platform/addresses/setting-address.ts': (typed) => isFault('SMTP_URL', typed),
}

/** They read what a door let in, what we made, or where a request came to. */
const afterADoor: Record<string, string> = {
  'cli/print-contract.ts': 'a file of ours',
  'platform/settings/config.ts': 'settings that were read: where a loopback needs no TLS',
  'platform/http/form.ts': 'the request',
  'outlets/iframe-pages/pages.tsx': 'what a browser says of the page around',
  'sites/widget-assets/routes.ts': 'a file of ours',
  'sites/wordpress/plugin.ts': 'a file of ours',
  'platform/http/compressed.ts': 'a file of ours',
  'platform/http/kept-address.ts': 'what a browser says of the page around, compared with itself',
  'platform/http/hosted.ts': 'BASE_URL, as the settings let it in',
  'platform/http/trailing-slash.ts': 'the request',
  'intents/review-view.tsx': 'a site that was registered',
  'process/proposals/start-by-link.ts': 'the request',
  'process/contributions/imports/to-draft.ts':
    'a cell, kept as the words it is: an import shows where its row came from',
  'platform/layout/page.tsx': 'an address of ours',
  'mail/mailer.ts': 'SMTP_URL and BASE_URL, as the settings let them in',
  'platform/settings/said.ts': 'an address, as the settings let it in',
  'platform/settings/providers.ts': 'an issuer, as the settings let it in',
  'people/providers/client.ts': 'an address of ours',
  'people/providers/discovery.ts': 'an issuer, as the settings let it in',
  'people/participants/kept-form.ts': 'the request',
  'platform/http/built-folder.ts': 'a file of ours',
  'people/provider-sign-in/pages.tsx': 'the request',
  'platform/safe-fetch/fetch-page.ts': 'what `faultOfUrl` let in',
  'sites/widget-assets/release.ts': 'a file of ours',
  'sites/registrations/origin.ts': 'an origin that was read',
  'sites/host-sites/policy.ts': 'BASE_URL, as the settings let it in',
  'sites/registrations/proof.ts': 'an origin that was read',
  'people/staff/passkeys.ts': 'BASE_URL, as the settings let it in',
  'process/supports/several-view.tsx': 'a site that was registered',
  'outlets/webhooks/change.ts': 'what `faultOfUrl` let in',
  'outlets/webhooks/record.ts': 'an endpoint that was registered',
  'process/working-groups/panel-view.tsx': 'an address of ours',
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

const sources = () => {
  const folder = fileURLToPath(new URL('../../', import.meta.url))
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => ({ file, source: readFileSync(folder + file, 'utf8') }))
}
const module = 'platform/addresses/web-address.ts'

test('a door that reads addresses has its row', () => {
  const doors = sources()
    .filter(({ source }) =>
      /\bread(Server)?Address\(|\bsetting(Address|MailServer)\.|webAddress\.safeParse|z\.url\(\{|z\.httpUrl\(/.test(
        source,
      ),
    )
    .map(({ file }) => file)
  const calledFrom = [
    'platform/settings/legal.ts',
    'platform/settings/config.ts',
    'platform/settings/providers.ts',
  ]
  expect(
    [...new Set([...doors, ...calledFrom])].filter((file) => file !== module).toSorted(),
  ).toEqual(Object.keys(refuses).toSorted())
})

test('whatever else takes an address apart says after which door', () => {
  const others = sources()
    .filter(({ source }) =>
      /\bnew URL\((?![^()]*import\.meta)|\bURL\.(canParse|parse)\(/.test(source),
    )
    .map(({ file }) => file)
    .filter((file) => file !== module && (!refuses[file] || afterADoor[file]))
  expect(others.toSorted()).toEqual(Object.keys(afterADoor).toSorted())
})

const mailHosts = [
  'smtp://local\thost',
  'smtp://localhost\\@mal.example',
  'smtp://mail.example\u200b',
  'smtp://%6cocalhost:25',
  'smtp:localhost',
  'smtp:///mail.example',
  'https://mail.example',
  'mail.example:25',
  'smtp://',
]
test.each(mailHosts)('%j is no mail server', (typed) => {
  expect(isFault('SMTP_URL', typed)).toBe(true)
})

test.each([
  'smtp://qui:s3cr3t@mail.example:587',
  'smtps://qui%40ville.example:s3%2Fcr@mail.example?pool=true',
  'smtp://localhost:25',
  'smtp://[::1]:25',
])('%s is a mail server', (typed) => expect(isFault('SMTP_URL', typed)).toBe(false))

test.each([
  ['smtp://localhost@mal.example', true],
  ['smtp://localhost.mal.example', true],
  ['smtp://mal.example/localhost', true],
  ['smtp://mal.example#@localhost', true],
  ['smtp://qui:s3cr3t@localhost', false],
])('%s must speak TLS: %s', (typed, must) => {
  expect('requireTLS' in smtpSecurity(typed)).toBe(must)
})

test.each([
  ['https://сaen.fr/é', 'https://xn--aen-3ed.fr/%C3%A9'],
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
  address('https://qui:s3cr3t@service.example', the.address, ({ fr }) => warnings.push(fr))
  address('qui:s3cr3t@service.example', the.address, ({ fr }) => warnings.push(fr))
  expect(warnings).toHaveLength(2)
  expect(warnings.join()).not.toContain('s3cr3t')
})
