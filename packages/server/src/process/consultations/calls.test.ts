// Calls for investigations and for interest: consultations with phases of their own.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { draft } from '../../../testing/given-contributions.ts'
import { refusalOf } from '../../../testing/refusals.ts'
import { joinTeam } from '../../../testing/team.ts'

describe.each(engines)('calls on %s', (engine) => {
  const app = useApp(engine)
  const contribution = { ...draft, themeId: 'velo' }
  const prepare = (consultationId: string) =>
    app.client.intents.prepare({
      kind: 'contribution',
      id: crypto.randomUUID(),
      consultationId,
      contribution,
    })
  const html = async (path: string) => (await app.request(path)).text()

  beforeEach(async () => {
    const chief = await joinTeam(app, ['administrator'])
    const publish = async (id: string, kind: string, phase: string) => {
      await chief.post('/v1/staff/consultations', {
        id,
        kind,
        title: `Appel ${id}`,
        summary: 'Dites ce que vous savez.',
        rules: {
          supportingKinds: [],
          referentKinds: [],
          residentsSupport: false,
          contributionsPublicOnReceipt: false,
        },
        themes: [{ id: 'velo', title: 'Vélo' }],
        phases: [
          {
            kind: phase,
            title: 'Dépôt',
            opensAt: '2026-02-01T00:00:00Z',
            closesAt: '2026-03-01T00:00:00Z',
          },
          { kind: 'selection', title: 'Sélection', opensAt: '2026-03-01T00:00:00Z' },
        ],
      })
      await chief.post(`/v1/staff/consultations/${id}/publish`, { version: 1 })
    }
    await publish('pni-2026', 'call_for_investigations', 'investigation_proposal')
    await publish('ami-2026', 'call_for_interest', 'interest_expression')
  })

  test('are listed by kind and by what is open; the consultation stays the home page', async () => {
    const ids = async (query?: Parameters<typeof app.client.consultations.list>[0]) =>
      (await app.client.consultations.list(query)).items.map(({ id }) => id)
    expect(await ids({ kind: 'call_for_interest' })).toEqual(['ami-2026'])
    expect(await ids({ kind: 'consultation' })).toEqual(['numerique-2026', 'archives-2025'])
    expect(await ids({ open: 'investigation_proposal' })).toEqual(['pni-2026'])
    expect(await ids({ kind: 'call_for_interest', open: 'investigation_proposal' })).toEqual([])
    const wrong = await app.request('/v1/consultations?kind=appel')
    expect(wrong.status).toBe(422)
    const home = await html('/')
    expect(home).toContain('<h1 dir="auto">Le numérique des collectivités</h1>')
    expect(home).toContain('href="/?consultation=pni-2026"')
    expect(await html('/?nature=call_for_interest')).not.toContain('?consultation=pni-2026"')
    app.clock.now = new Date('2026-12-01T00:00:00.000Z')
    expect(await html('/?en-cours=1')).toContain('?consultation=pni-2026"')
    expect(await html('/?en-cours=1')).not.toContain('?consultation=numerique-2026"')
  })

  test('receive contributions in their own phase, on a page with their own words', async () => {
    expect(await html('/?consultation=pni-2026')).toContain('Proposer un sujet d’investigation')
    expect(await html('/?consultation=ami-2026')).toContain('Manifester votre intérêt')
    const visitor = app.visitor()
    const form = await visitor.open('/contribuer?consultation=ami-2026')
    expect(form.text).toContain('<h1>Manifester l’intérêt de votre collectivité</h1>')
    expect(form.text).not.toContain('service existant')
    const { kind: _, ...answers } = contribution
    const review = await visitor.submit(form, /^\/contribuer$/, {
      ...answers,
      territory: 'Caen (Calvados)',
    })
    expect(review.text).toContain('Répondre à l’appel à manifestation d’intérêt')
    const done = await visitor.confirm(await visitor.signIn(review, 'lea@courriel.example'))
    expect(done.status).toBe(200)
    const row = await app.db
      .selectFrom('contributions')
      .select('consultation_id')
      .where('title', '=', contribution.title)
      .executeTakeFirst()
    expect(row).toEqual({ consultation_id: 'ami-2026' })
    expect((await prepare('pni-2026')).state).toBe('prepared')
  })

  test('and refuse them outside of it, on the page as in the API', async () => {
    app.clock.now = new Date('2026-03-01T00:00:00.000Z')
    expect((await refusalOf(prepare('pni-2026'))).code).toBe('contribution_not_open')
    expect(await html('/?consultation=pni-2026')).not.toContain('/contribuer?consultation')
    expect(await html('/contribuer?consultation=pni-2026')).toContain('ont pris fin')
    expect((await app.request('/contribuer?consultation=inconnue')).status).toBe(404)
  })
})
