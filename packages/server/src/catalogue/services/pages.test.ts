// The page of a service tells its whole life, in tables with captions, without a script.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { plainSpaces } from '../../../testing/plain-spaces.ts'
import { joinTeam } from '../../../testing/team.ts'

describe.each(engines)('the page of a service on %s', (engine) => {
  const app = useApp(engine)
  const page = async (id: string) => {
    const answer = await app.request(`/services/${id}`)
    return { status: answer.status, html: plainSpaces(await answer.text()) }
  }

  test('a budget without a label is a sum alone', async () => {
    const editor = await joinTeam(app, ['catalogue_editor'])
    const changes = { budgetCents: 150, budgetLabel: null }
    await editor.post('/v1/staff/services/velo-plan/edit', { version: 1, changes })
    expect((await page('velo-plan')).html).toContain('<dt>Budget</dt><dd>1,50 €</dd>')
  })

  describe('with a life', () => {
    beforeEach(async () => {
      const editor = await joinTeam(app, ['catalogue_editor'])
      const measure = { indicator: 'Comptes', unit: 'comptes' }
      await editor.post('/v1/staff/services/velo-plan/edit', {
        version: 1,
        changes: {
          description: 'Un <b>plan</b>',
          accelerated: true,
          acceleratedSince: '2026-02-01',
          releaseVersion: '2.1',
          releaseOn: '2026-01-10',
          sponsor: 'Ville de Caen',
          question: 'Où rouler ?',
          outcome: 'build',
          roadmap: [{ on: '2026-09-01', title: 'Ouverture', done: false }],
          grants: [
            { amountCents: 100_050, label: 'Prototype', on: '2026-01-01', envelope: 'Comité 2' },
            { amountCents: 200_000, label: 'Suite', on: '2026-02-01' },
          ],
        },
      })
      await editor.post('/v1/staff/services/velo-plan/measure', {
        version: 2,
        add: [
          { ...measure, on: '2025-12-31', value: 10 },
          { ...measure, on: '2026-01-31', value: 25.5 },
        ],
      })
      await editor.post('/v1/staff/services/velo-plan/deploy', {
        version: 3,
        add: [{ territoryId: 'commune-14327', since: '2026-01-15' }],
      })
    })

    test.each([
      ['what it is, as text', 'Un &lt;b&gt;plan&lt;/b&gt;'],
      ['its release', 'Dernière version connue : 2.1, le 10 janvier 2026'],
      ['its acceleration', 'Équipe accélérée depuis le 1er février 2026'],
      ['who asked', 'Ville de Caen'],
      ['what followed', 'Le service est construit'],
      ['its stages', '<caption>Étapes du service'],
      ['its roadmap', 'Prévu'],
      ['each grant to the cent', '1 000,50 €'],
      ['the envelope', 'Comité 2'],
      ['the sum of its grants', '3 000,50 €'],
      ['its measures', '25,5'],
      ['a curve beside the table', '<polyline'],
      ['where it is used', 'Hérouville-Saint-Clair (Calvados)'],
      ['since when', '15 janvier 2026'],
    ])('shows %s', async (_, words) => {
      expect((await page('velo-plan')).html).toContain(words)
    })
  })

  test('leaves out what nobody has told', async () => {
    await app.db.deleteFrom('service_stages').execute()
    const { status, html } = await page('velo-plan')
    expect(status).toBe(200)
    expect(html).not.toMatch(/<h2>(Étapes|Investigation|Feuille|Impact|Subventions|Où)/)
  })

  test('is found in the catalogue by its stage', async () => {
    const list = async (query: string) => (await app.request(`/services?${query}`)).text()
    const found = await list('q=&etape=investigation')
    expect(found).toContain('/services/velo-plan')
    expect(found).not.toContain('/services/agenda-commun')
    expect(found).toContain('<option value="investigation" selected="">')
    expect(await list('q=absent')).toContain('Aucun service ne correspond')
    expect((await app.request('/services?etape=perdue')).status).toBe(422)
  })

  test('of an unknown service says so', async () => {
    expect((await page('inconnu')).status).toBe(404)
  })
})
