// From which origins a site's key may be used: those registered, compared whole.
import { expect, test } from 'vitest'
import { refusedWith } from '../../testing/refused.ts'
import { requireKnownSite, requireRegisteredOrigin } from './access.ts'

const site = {
  ...{ key: 'pk_1', name: 'Caen', revokedAt: null },
  origins: ['https://mairie.fr', 'https://www.mairie.fr:8443'],
}
const own = 'https://parvis.example'

test('a key must be known and not revoked', () => {
  expect(requireKnownSite(site)).toBe(site)
  expect(refusedWith(() => requireKnownSite(undefined))).toBe('site_key_unknown')
  const revoked = { ...site, revokedAt: '2026-01-01T00:00:00.000Z' }
  expect(refusedWith(() => requireKnownSite(revoked))).toBe('site_key_revoked')
})

test.each([undefined, own, ...site.origins])('%s is let in', (origin) => {
  expect(refusedWith(() => requireRegisteredOrigin(site, origin, own))).toBeUndefined()
})

test.each([
  ...['null', '', 'https://evilmairie.fr', 'https://mairie.fr.evil.fr', 'http://mairie.fr'],
  ...[
    'https://mairie.fr:8443',
    'https://mairie.fr/',
    'HTTPS://MAIRIE.FR',
    'https://sous.mairie.fr',
  ],
])('"%s" is not', (origin) => {
  expect(refusedWith(() => requireRegisteredOrigin(site, origin, own))).toBe('origin_not_allowed')
})

test('without a site only our own origin is', () => {
  expect(refusedWith(() => requireRegisteredOrigin(undefined, own, own))).toBeUndefined()
  const [origin] = site.origins
  const refusal = refusedWith(() => requireRegisteredOrigin(undefined, origin, own))
  expect(refusal).toBe('origin_not_allowed')
})
