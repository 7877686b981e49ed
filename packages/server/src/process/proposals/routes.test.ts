// Proposals: the list in pages, filters, one in full, and tallies, alike on both engines.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { cursorOf } from '../../../testing/cursors.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes } from '../../../testing/given-territories.ts'
import { refusalOf } from '../../../testing/refusals.ts'

const byTitle = [proposals.forTerritories, proposals.open, proposals.kept, proposals.notKept]

describe.each(engines)('proposals on %s', (engine) => {
  const app = useApp(engine)
  const ids = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id)

  test('are listed by title, every one once across pages', async () => {
    const first = await app.client.proposals.list({ limit: 3 })
    expect(ids(first)).toEqual(byTitle.slice(0, 3))
    expect(first).toMatchObject({ total: 4, next: expect.any(String) })
    const all = []
    for await (const { id } of app.client.proposals.list({ limit: 1 })) all.push(id)
    expect(all).toEqual(byTitle)
  })

  test('the longest texts still lead to the next page', async () => {
    await app.db
      .updateTable('proposals')
      .set({ search_key: `!${'ﬀ'.repeat(451)} ${'👍'.repeat(10_000)}` })
      .where('id', '=', proposals.kept)
      .execute()
    const all = []
    for await (const { id } of app.client.proposals.list({ limit: 1 })) all.push(id)
    expect(all.sort()).toEqual([...byTitle].sort())
  })

  test('are listed by support, ties by id, every one once across pages', async () => {
    await app.visitor().support(proposals.kept, mailboxes.caen, { 'au-nom-de': 'commune-14118' })
    await app.visitor().support(proposals.notKept, mailboxes.resident)
    const all = []
    for await (const { id } of app.client.proposals.list({ sort: 'support', limit: 1 }))
      all.push(id)
    expect(all[0]).toBe(proposals.kept)
    expect(all.slice(1)).toEqual(byTitle.filter((id) => id !== proposals.kept).sort())
  })

  test.each([
    [{ consultation: 'archives-2025' }, [proposals.forTerritories]],
    [{ theme: 'mobilite' }, [proposals.open]],
    [{ theme: 'inconnu' }, []],
    [{ q: 'STATIONNEMENT payer' }, [proposals.open]],
    [{ q: 'connectee' }, [proposals.notKept]],
    [{ q: '%' }, byTitle],
    [{ q: '_' }, byTitle],
    [{ q: 'rien de tel' }, []],
    [{ ids: [proposals.kept, 'inconnue', proposals.kept] }, [proposals.kept]],
    [{ ids: [] }, []],
  ])('%o are found', async (query, expected) => {
    const page = await app.client.proposals.list(query)
    expect(ids(page)).toEqual(expected)
    expect(page.total).toBe(expected.length)
  })

  test.each([
    [{ limit: 0 }, 'limit'],
    [{ limit: 101 }, 'limit'],
    [{ cursor: 'nonsense' }, 'cursor'],
    [{ cursor: cursorOf(3, 'a') }, 'cursor'],
    [{ cursor: cursorOf('\0', 'a') }, 'cursor'],
    [{ sort: 'support' as const, cursor: cursorOf('abc', 'a') }, 'cursor'],
    [{ sort: 'support' as const, cursor: cursorOf(1.5, 'a') }, 'cursor'],
    [{ sort: 'support' as const, cursor: cursorOf(1e300, 'a') }, 'cursor'],
    [{ ids: Array.from({ length: 101 }, (_, at) => `p${at}`) }, 'ids'],
    [{ q: 'x'.repeat(101) }, 'q'],
    [{ theme: 'Pas un nom' }, 'theme'],
  ])('%o is refused', async (query, path) => {
    const refusal = await refusalOf(app.client.proposals.list(query))
    expect(refusal).toMatchObject({ code: 'invalid_input', status: 422, errors: [{ path }] })
  })

  test('a list of an unknown consultation is refused', async () => {
    const refusal = await refusalOf(app.client.proposals.list({ consultation: 'inconnue' }))
    expect(refusal).toMatchObject({ code: 'consultation_not_found', status: 404 })
  })

  test('one in full: dates, lineage without the rejected, services born of it', async () => {
    expect(await app.client.proposals.get(proposals.kept)).toMatchObject({
      decision: 'kept',
      theme: { id: 'citoyennete', title: 'Citoyenneté' },
      url: `http://parvis.localhost/propositions/${proposals.kept}`,
      support: { open: true, reason: null, closesAt: '2026-04-01T00:00:00.000Z' },
      referent: { open: true },
      contributions: [{ id: 'c-groupee' }],
      services: [{ id: 'agenda-commun' }],
      referents: [],
    })
    expect((await app.client.proposals.get(proposals.open)).referent).toMatchObject({
      open: false,
      reason: 'proposal_not_kept',
    })
    const archives = await app.client.proposals.get(proposals.forTerritories)
    expect(archives.support).toMatchObject({ open: true, closesAt: null })
  })

  test('what may be done follows the clock', async () => {
    app.clock.now = new Date('2026-01-31T23:59:59.999Z')
    const before = await app.client.proposals.get(proposals.kept)
    expect(before.support).toMatchObject({ open: false, reason: 'not_yet_open' })
    app.clock.now = new Date('2026-04-01T00:00:00.000Z')
    const after = await app.client.proposals.get(proposals.kept)
    expect(after.support).toMatchObject({ open: false, reason: 'closed' })
  })

  test('an unknown one is refused; a name that cannot be one too', async () => {
    const unknown = await refusalOf(app.client.proposals.get('inconnue'))
    expect(unknown).toMatchObject({ code: 'proposal_not_found', status: 404 })
    const wrong = await refusalOf(app.client.proposals.get('Pas Un Nom'))
    expect(wrong).toMatchObject({ code: 'invalid_input', status: 422 })
  })

  test('tallies of several at once, without the unknown', async () => {
    const { items } = await app.client.proposals.tallies([proposals.open, 'inconnue'])
    expect(items).toEqual([
      {
        proposalId: proposals.open,
        territories: 0,
        residentsByEmail: 0,
        residentsByFranceConnect: 0,
      },
    ])
    const many = Array.from({ length: 101 }, (_, at) => `p${at}`)
    expect(await refusalOf(app.client.proposals.tallies(many))).toMatchObject({
      errors: [{ path: 'ids', code: 'too_many' }],
    })
  })
})
