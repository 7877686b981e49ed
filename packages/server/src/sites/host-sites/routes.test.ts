// Partner sites: what a publishable key stands for, and what a revoked or unknown one answers.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { revokedSite, site, unknownKey } from '../../../testing/given.ts'
import { refusalOf } from '../../../testing/refusals.ts'

describe.each(engines)('sites on %s', (engine) => {
  const app = useApp(engine)

  test('a key stands for a site, without its origins', async () => {
    expect(await app.client.sites.get(site.key)).toEqual({
      key: site.key,
      name: site.name,
      url: site.origin,
      territory: { id: 'commune-14118', kind: 'commune', name: 'Caen', label: 'Caen (Calvados)' },
      consultationId: 'numerique-2026',
    })
  })

  test.each([
    [unknownKey, 'site_not_found', 404],
    ['n’importe quoi', 'site_not_found', 404],
    [revokedSite.key, 'site_key_revoked', 403],
  ])('%s is refused', async (key, code, status) => {
    expect(await refusalOf(app.client.sites.get(key))).toMatchObject({ code, status })
  })
})
