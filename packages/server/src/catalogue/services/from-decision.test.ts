// A service made of a funded contribution: what comes with it, and what is refused.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { committeeOf, fund } from '../../../testing/committee.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { joinTeam } from '../../../testing/team.ts'

const contribution = 'c-groupee'
const path = '/v1/staff/services/from-decision'
const made = {
  contributions: [contribution],
  stage: { stage: 'construction', since: '2026-03-10' },
}

describe.each(engines)('a service from a decision on %s', (engine) => {
  const app = useApp(engine)

  async function funded() {
    const committee = await committeeOf(app)
    const id = await committee.open('contributions', [contribution])
    await committee.act(id, 'decide', fund(contribution, 8_000_050))
    app.clock.now = new Date('2026-03-12T08:00:00.000Z')
    return { committee, id, publish: () => committee.act(id, 'publish') }
  }

  test('carries the lineage, the grant and the title', async () => {
    const editor = await joinTeam(app, ['catalogue_editor'])
    const { publish } = await funded()
    expect((await editor.post(path, made)).body.code).toBe('contribution_not_selected')
    const toMake = async (q = '') => (await editor.get(`/v1/staff/funded-contributions${q}`)).body
    expect(await toMake()).toEqual({ items: [], next: null, total: 0 })
    await publish()
    expect(await toMake('?q=agendas')).toMatchObject({
      items: [{ id: contribution, grantedCents: 8_000_050, decidedOn: '2026-03-01' }],
      total: 1,
    })
    expect((await toMake('?q=inconnu')).total).toBe(0)
    const { status, body } = await editor.post(path, made)
    expect([status, body]).toMatchObject([
      201,
      {
        id: 'reunir-les-agendas-des-associations',
        grantedCents: 8_000_050,
        // What is to be built is no sentence on what it is for.
        tagline: 'Un agenda partagé, en bref.',
        stage: 'construction',
        proposals: [{ id: proposals.kept }],
        contributions: [{ id: contribution }],
        grants: [{ amountCents: 8_000_050, on: '2026-03-01' }],
      },
    ])
    const { services } = await app.client.proposals.get(proposals.kept)
    expect(services.map((one) => one.id)).toContain(body.id)
    expect((await toMake()).total).toBe(0)
    const again = await editor.post(path, { ...made, id: 'un-autre' })
    expect(again.body.code).toBe('contribution_has_service')
  })

  test('follows the committee’s correction of its grant, and nothing that the team wrote itself', async () => {
    const editor = await joinTeam(app, ['catalogue_editor'])
    const { committee, id, publish } = await funded()
    await publish()
    const { body: service } = await editor.post(path, made)
    const read = async () => (await editor.get(`/v1/staff/services/${service.id}`)).body
    const why = 'Le devis a changé.'
    const correct = (decision: object | null) =>
      committee.act(id, 'correct', { itemId: contribution, why, decision })
    await correct(fund(contribution, 5_000_000))
    expect(await read()).toMatchObject({ grantedCents: 5_000_000, version: service.version + 1 })
    await correct({ ...fund(contribution, 5_000_000), reason: 'Une autre raison, mieux dite.' })
    expect((await read()).version).toBe(service.version + 1)
    await correct(null)
    expect(await read()).toMatchObject({ grantedCents: 0, grants: [] })
    await correct(fund(contribution, 4_000_000))
    const { grants, version } = await read()
    expect(grants).toMatchObject([{ amountCents: 4_000_000, on: '2026-03-01' }])
    const own = [{ ...grants[0], amountCents: 1_000_000, label: 'Premier versement' }]
    await editor.post(`/v1/staff/services/${service.id}/edit`, {
      version,
      changes: { grants: own },
    })
    await correct(fund(contribution, 3_000_000))
    expect((await read()).grants).toEqual(own)
  })

  test('minutes keep the title that was decided about', async () => {
    const { id, publish } = await funded()
    await publish()
    const titleIn = async () => (await app.client.committees.get(id)).decisions[0]?.item.title
    const before = await titleIn()
    await app.db
      .updateTable('contributions')
      .set({ title: 'Un tout autre titre' })
      .where('id', '=', contribution)
      .execute()
    expect(await titleIn()).toBe(before)
  })

  test('is made once, however many ask at the same moment', async () => {
    const editor = await joinTeam(app, ['catalogue_editor'])
    await (await funded()).publish()
    const answers = await Promise.all(
      ['un', 'deux', 'trois'].map((id) => editor.post(path, { ...made, id })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })

  test('is for the editors of the catalogue, and of a contribution that exists', async () => {
    const secretary = await joinTeam(app, ['committee_secretary'])
    expect((await secretary.post(path, made)).status).toBe(403)
    expect((await app.request(path, { method: 'POST' })).status).toBe(401)
    const editor = await joinTeam(app, ['catalogue_editor'])
    const unknown = { ...made, contributions: ['inconnue'] }
    expect((await editor.post(path, unknown)).body.code).toBe('contribution_not_found')
  })
})
