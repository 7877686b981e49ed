// Everything that one host page shows, in one answer that an unknown id or key never breaks.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, revokedSite, site, unknownKey } from '../../../testing/given.ts'
import { refusalOf } from '../../../testing/refusals.ts'

describe.each(engines)('embeds on %s', (engine) => {
  const app = useApp(engine)

  test('proposals, services, site and consultation at once', async () => {
    const embeds = await app.client.embeds.get({
      consultation: '*',
      proposals: [proposals.open, 'inconnue'],
      services: ['agenda-commun', 'inconnu'],
    })
    expect(embeds).toMatchObject({
      site: { key: site.key },
      siteProblem: null,
      consultation: { id: 'numerique-2026' },
      proposals: [{ id: proposals.open }],
      services: [{ id: 'agenda-commun' }],
    })
  })

  test('nothing asked for is nothing given', async () => {
    const empty = { site: null, siteProblem: null, consultation: null, proposals: [], services: [] }
    expect(await (await app.request('/v1/embeds')).json()).toEqual(empty)
  })

  test.each([
    [unknownKey, 'site_key_unknown'],
    [revokedSite.key, 'site_key_revoked'],
  ])('the key %s is told as a problem; the page still shows the rest', async (key, problem) => {
    const embeds = await app.client.embeds.get({ site: key, proposals: [proposals.open] })
    expect(embeds).toMatchObject({ site: null, siteProblem: problem, proposals: [{}] })
  })

  test.each([
    ['https://caen.example.evil.example', 'origin_not_allowed'],
    ['http://www.caen.example', 'origin_not_allowed'],
    ['https://preprod.caen.example', 'origin_not_allowed'],
    [site.origin, null],
    [site.otherOrigin, null],
    ['null', null],
    ['http://parvis.localhost', null],
  ])('a page of %s: %s, known as it is loaded', async (origin, problem) => {
    const path = `/v1/embeds?site=${site.key}&consultation=*`
    const answer = await app.request(path, { headers: { origin } })
    expect(answer.headers.get('Vary')).toContain('Origin')
    const embeds = JSON.parse(await answer.text())
    expect(embeds).toMatchObject({
      site: problem ? null : { key: site.key },
      siteProblem: problem,
      consultation: { id: 'numerique-2026' },
    })
  })

  test('a consultation that is asked for by name must exist', async () => {
    const refusal = await refusalOf(app.client.embeds.get({ consultation: 'inconnue' }))
    expect(refusal).toMatchObject({ code: 'consultation_not_found', status: 404 })
    const many = Array.from({ length: 101 }, (_, at) => `p${at}`)
    expect(await refusalOf(app.client.embeds.get({ proposals: many }))).toMatchObject({
      errors: [{ path: 'proposals', code: 'too_many' }],
    })
  })
})
