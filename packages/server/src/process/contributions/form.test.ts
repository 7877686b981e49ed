// The contribution form without a script: keeps what was typed, and lets the person choose the place.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { revokedSite, site, unknownKey } from '../../../testing/given.ts'
import { draft } from '../../../testing/given-contributions.ts'
import { mailboxes } from '../../../testing/given-territories.ts'

const { territoryId: _, ...typed } = draft

describe.each(engines)('the contribution form on %s', (engine) => {
  const app = useApp(engine)
  const form = /^\/contribuer$/
  const intents = () => app.db.selectFrom('intents').selectAll().execute()

  async function send(fields: Record<string, string>, query = '') {
    const visitor = app.visitor()
    const page = await visitor.open(`/contribuer${query}`)
    return { visitor, page: await visitor.submit(page, form, fields) }
  }

  test('filled without a fault it leads to the receipt', async () => {
    const { visitor, page } = await send({ ...typed, territory: '14000' })
    expect(page.path).toMatch(/^\/demarches\//)
    const confirm = await visitor.signIn(page, mailboxes.resident)
    const receipt = await visitor.submit(confirm, /\/confirmation$/)
    expect(receipt.text).toContain('Votre contribution est reçue')
  })

  test('of a resident it asks no function, and keeps none that was typed', async () => {
    const { function: _, ...resident } = { ...typed, profile: 'resident', territory: '14000' }
    for (const fields of [resident, { ...resident, function: 'p' }]) {
      const { visitor, page } = await send(fields)
      const confirm = await visitor.signIn(page, mailboxes.resident)
      expect(confirm.text).toContain('>Habitant ou habitante</dd>')
      await visitor.submit(confirm, /\/confirmation$/)
    }
    const rows = await app.db
      .selectFrom('contributions')
      .select('function')
      .where('profile', '=', 'resident')
      .execute()
    expect(rows).toEqual([{ function: '' }, { function: '' }])
  })

  test.each(['elected', 'agent', 'partner'])('of %s it asks the function', async (profile) => {
    const { page } = await send({ ...typed, profile, function: '', territory: '14000' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('href="#function"')
  })

  test('from a site it proposes its territory, and remembers the site and the intent', async () => {
    const intent = randomUUID()
    const query = `?site=${site.key}&intent=${intent}`
    const { page } = await send({ ...typed, territory: 'Caen (Calvados)' }, query)
    expect(page.path).toBe(`/demarches/${intent}`)
    expect(await intents()).toMatchObject([{ id: intent, site_key: site.key }])
    expect((await app.visitor().open(`/contribuer${query}`)).path).toBe(`/demarches/${intent}`)
  })

  test('with faults it tells each, and keeps every typed value', async () => {
    const values = {
      kind: 'service',
      themeId: 'citoyennete',
      territory: '14000',
      profile: 'agent',
      function: 'directrice',
      title: 'Non',
      text: 'Trop court',
      serviceUrl: 'service',
      codeOpenness: 'closed',
      fundingUse: 'rien',
    }
    const { page } = await send(values)
    expect(page.status).toBe(422)
    for (const name of ['title', 'text', 'serviceUrl', 'fundingUse']) {
      expect(page.text).toContain(`href="#${name}"`)
      expect(page.text).toContain(`id="${name}-erreur"`)
    }
    for (const value of ['14000', 'directrice', 'Non', 'service']) {
      expect(page.text).toContain(`value="${value}"`)
    }
    expect(page.text).toContain('>Trop court</textarea>')
    expect(page.text).toContain('>rien</textarea>')
    expect(page.text).toMatch(/<option value="citoyennete" selected/)
    for (const [name, value] of [
      ['kind', 'service'],
      ['profile', 'agent'],
      ['codeOpenness', 'closed'],
    ]) {
      expect(page.text).toMatch(new RegExp(`name="${name}" value="${value}" checked`))
    }
    expect(await intents()).toEqual([])
  })

  test('sent empty it asks for every required answer', async () => {
    const { page } = await send({})
    expect(page.status).toBe(422)
    expect(page.text.match(/class="fault"/g)?.length).toBeGreaterThanOrEqual(2)
    expect(page.text).toContain('href="#territory"')
  })

  test('a name that several communes share is chosen, never guessed', async () => {
    const { visitor, page } = await send({ ...typed, territory: 'Sainte-Colombe' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Sainte-Colombe (Hautes-Alpes)')
    expect(page.text).toContain('Sainte-Colombe (Charente)')
    expect(await intents()).toEqual([])
    const chosen = await visitor.submit(page, form, {
      ...typed,
      territory: 'Sainte-Colombe',
      territoryId: 'commune-16309',
    })
    expect(chosen.text).toContain('Sainte-Colombe (Charente)')
    const [row] = await intents()
    expect(JSON.parse(row?.payload ?? '').contribution.territoryId).toBe('commune-16309')
  })

  test('a place that was chosen, then typed over, is not kept', async () => {
    const fields = { ...typed, territory: 'Caen', territoryId: 'commune-16309' }
    const { page } = await send(fields)
    expect(page.text).toContain('Caen (Calvados)')
    expect(page.text).not.toContain('Charente')
  })

  test.each(['Nulle-Part-sur-Mer', 'Sannerville', '%', '99999'])('%s is no place', async (name) => {
    const { page } = await send({ ...typed, territory: name })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Aucune collectivité ne correspond')
  })

  test.each([unknownKey, revokedSite.key])(
    'from a key that serves no more it goes on, without the site: %s',
    async (key) => {
      const shown = await app.visitor().open(`/contribuer?site=${key}`)
      expect([shown.status, shown.text.includes(key)]).toEqual([200, false])
      const { page } = await send({ ...typed, territory: '14000', site: key })
      expect([page.status, page.path.startsWith('/demarches/')]).toEqual([200, true])
      const row = await app.db.selectFrom('intents').select('site_key').executeTakeFirst()
      expect(row).toEqual({ site_key: null })
    },
  )

  test('an id that is none is refused, not an error of ours', async () => {
    const { page } = await send({ ...typed, territory: '14000', id: 'pas-un-uuid' })
    expect(page.status).toBeLessThan(500)
    expect(await intents()).toEqual([])
  })

  test('out of its phase it says when, and a form sent anyway is refused', async () => {
    app.clock.now = new Date('2026-01-05T00:00:00Z')
    const page = await app.visitor().open('/contribuer?consultation=numerique-2026')
    expect(page.text).toContain('10 janvier 2026')
    expect(page.text).not.toContain('<textarea')
    const sent = await app.visitor().post('/contribuer', { ...typed, territory: '14000' })
    expect(sent.status).toBe(409)
    expect(await intents()).toEqual([])
  })
})
