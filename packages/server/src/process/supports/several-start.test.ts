// The page where several proposals are chosen, by a plain link and without any script.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals, site, unknownKey } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { formTo } from '../../../testing/visitor.ts'

const { open, kept, notKept, forTerritories } = proposals
const ticked = (text: string) =>
  [...text.matchAll(/<input type="checkbox"[^>]*value="([^"]+)"([^>]*)>/g)].map(
    ([, id, more = '']) => [id, /checked/.test(more), /disabled/.test(more)],
  )

describe.each(engines)('choosing several proposals on %s', (engine) => {
  const app = useApp(engine)
  const link = (ids: string[], more = '') => `/soutiens?propositions=${ids.join(',')}${more}`

  test('a link ticks all that it names, once each, and says from which site', async () => {
    const page = await app.visitor().open(link([open, kept, open], `&site=${site.key}`))
    expect(page.status).toBe(200)
    expect(ticked(page.text)).toEqual([
      [open, true, false],
      [kept, true, false],
    ])
    expect(page.text).toContain('Ville de Caen')
    const form = await app.visitor().open(`/soutiens?propositions=${open}&propositions=${kept}`)
    expect(ticked(form.text)).toHaveLength(2)
    expect(await app.db.selectFrom('intents').selectAll().execute()).toEqual([])
  })

  test('what is left ticked is what is prepared: two, or one like any support', async () => {
    const visitor = app.visitor()
    const page = await visitor.toSupportSeveral([open, kept, notKept], mailboxes.resident)
    expect(formTo(page, /\/confirmation$/).html).toContain('Confirmer mes 3 soutiens')
    const intent = randomUUID()
    const again = await visitor.open(link([open, kept], `&intent=${intent}`))
    const one = await visitor.submit(again, /^\/soutiens$/, { propositions: kept })
    expect(formTo(one, /\/confirmation$/).html).toContain('Confirmer mon soutien')
    expect(await app.client.intents.get(intent)).toMatchObject({
      kind: 'support',
      proposalId: kept,
      parts: null,
    })
    expect((await visitor.open(link([open, kept], `&intent=${intent}`))).path).toBe(
      `/demarches/${intent}`,
    )
  })

  test('with none ticked nothing is prepared, and the same is asked again', async () => {
    const visitor = app.visitor()
    const page = await visitor.open(link([open, kept]))
    const refused = await visitor.submit(page, /^\/soutiens$/)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Cochez au moins une proposition')
    expect(ticked(refused.text).map(([, isTicked]) => isTicked)).toEqual([false, false])
    expect(await app.db.selectFrom('intents').selectAll().execute()).toEqual([])
  })

  test('one that was merged gives way, a closed one says why, an unknown one is left out', async () => {
    const merged = { state: 'merged' as const, merged_into: open }
    await app.db.updateTable('proposals').set(merged).where('id', '=', notKept).execute()
    app.clock.now = new Date('2026-04-02T00:00:00Z')
    const page = await app.visitor().open(link([notKept, forTerritories, 'inconnue']))
    expect(ticked(page.text)).toEqual([
      [open, false, true],
      [forTerritories, true, false],
    ])
    expect(page.text).toContain('ont pris fin le 1er avril 2026')
  })

  test('an unknown site, unknown proposals and an empty list', async () => {
    const visitor = app.visitor()
    expect((await visitor.open(link([open], `&site=${unknownKey}`))).status).toBe(200)
    expect((await visitor.open(link(['inconnue']))).status).toBe(404)
    expect((await visitor.open('/soutiens')).path).toBe('/propositions')
    expect((await visitor.post('/soutiens', {})).status).toBe(404)
    expect((await visitor.open(link(['<script>', "a'b"]))).path).toBe('/propositions')
  })

  test('more than twenty are cut, aloud', async () => {
    const [row] = await app.db.selectFrom('proposals').selectAll().where('id', '=', open).execute()
    if (!row) throw new Error('no proposal')
    const ids = Array.from({ length: 22 }, (_, at) => `proposition-${at}`)
    await app.db
      .insertInto('proposals')
      .values(ids.map((id) => ({ ...row, id })))
      .execute()
    const page = await app.visitor().open(link(ids))
    expect(ticked(page.text)).toHaveLength(20)
    expect(page.text).toContain('20 propositions au plus à la fois')
    const visitor = app.visitor()
    const ready = await visitor.toSupportSeveral(ids.slice(0, 20), mailboxes.resident)
    expect((await visitor.confirm(ready)).text).toContain('Vos 20 soutiens sont enregistrés')
  })

  test('the API takes two to twenty, each once, that may be supported', async () => {
    const prepare = (proposalIds: string[]) =>
      app.client.intents.prepare({ kind: 'supports', id: randomUUID(), proposalIds, site: null })
    const faultOf = (given: string[]) =>
      prepare(given).catch((error) => error.errors?.[0]?.code ?? error.code)
    expect(await faultOf([open])).toBe('too_few')
    expect(await faultOf([open, open])).toBe('said_twice')
    expect(await faultOf(Array.from({ length: 21 }, (_, at) => `p${at}`))).toBe('too_many_together')
    expect(await faultOf([open, 'inconnue'])).toBe('proposal_not_found')
    app.clock.now = new Date('2026-04-02T00:00:00Z')
    expect(await faultOf([open, forTerritories])).toBe('support_not_open')
  })
})
