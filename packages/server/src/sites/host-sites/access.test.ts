// From which origins a site's key may be used: those registered, compared whole.
import { expect, test } from 'vitest'
import { refusedWith } from '../../../testing/refused.ts'
import { requireKnownSite, requireRegisteredOrigin } from './access.ts'

const site = {
  key: 'pk_1',
  name: 'Caen',
  endsAt: null as string | null,
  suspendedAt: null,
  origins: ['https://mairie.fr', 'https://www.mairie.fr:8443'],
}
const own = 'https://parvis.example'
const now = '2026-02-15T10:00:00.000Z'

test('a key must be known, not ended, and of a site that is not suspended', () => {
  const problem = (one: Parameters<typeof requireKnownSite>[0]) =>
    refusedWith(() => requireKnownSite(one, now))
  expect(requireKnownSite(site, now)).toBe(site)
  expect(problem(undefined)).toBe('site_key_unknown')
  expect(problem({ ...site, endsAt: now })).toBe('site_key_revoked')
  expect(problem({ ...site, endsAt: '2026-02-15T10:00:00.001Z' })).toBeUndefined()
  expect(problem({ ...site, suspendedAt: now })).toBe('site_suspended')
  expect(problem({ ...site, suspendedAt: now, endsAt: now })).toBe('site_suspended')
})

test.each([undefined, own, ...site.origins])('%s is let in', (origin) => {
  expect(refusedWith(() => requireRegisteredOrigin(site, origin, own))).toBeUndefined()
})

test.each([
  'null',
  '',
  'https://evilmairie.fr',
  'https://mairie.fr.evil.fr',
  'http://mairie.fr',
  'https://mairie.fr:8443',
  'https://mairie.fr/',
  'HTTPS://MAIRIE.FR',
  'https://sous.mairie.fr',
])('"%s" is not', (origin) => {
  expect(refusedWith(() => requireRegisteredOrigin(site, origin, own))).toBe('origin_not_allowed')
})

test('without a site only our own origin is', () => {
  expect(refusedWith(() => requireRegisteredOrigin(undefined, own, own))).toBeUndefined()
  const [origin] = site.origins
  const refusal = refusedWith(() => requireRegisteredOrigin(undefined, origin, own))
  expect(refusal).toBe('origin_not_allowed')
})
