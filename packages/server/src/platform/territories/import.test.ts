// Importing editions: repeatable, and a newer one renames, ends and revives without losing a thing.
import { beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { proposals } from '../../../testing/given.ts'
import { mailboxes, territories } from '../../../testing/given-territories.ts'
import { fold } from '../text/fold.ts'
import { readEdition } from './edition.ts'
import { importEdition } from './import.ts'
import type { TerritoryRow } from './store.ts'

const current = territories.filter((one) => one.ended_on === null)
const edition = (rows: TerritoryRow[], date = '2026-03-01') => ({
  name: '2.0.0',
  date,
  otherNames: [{ territory_id: 'commune-14118', name: 'Venoix', code: '14725' }],
  territories: rows.map((row) => ({ ...row, edition: '2.0.0' })),
})

describe.each(engines)('an edition on %s', (engine) => {
  const app = useApp(engine)
  // The given world is new to what this process holds.
  beforeEach(() => app.deps.territorySearch.follow())

  const found = async (q: string) => {
    await app.deps.territorySearch.follow()
    return (await app.client.territories.search({ q })).items.map(({ id }) => id)
  }

  test('the same one twice changes nothing', async () => {
    const before = await app.db.selectFrom('territories').selectAll().orderBy('id').execute()
    const report = await importEdition(app.db, edition(current))
    expect(report).toEqual({ added: 0, updated: 0, ended: 0, unchanged: current.length })
    const after = await app.db.selectFrom('territories').selectAll().orderBy('id').execute()
    expect(after).toEqual(before)
  })

  test('a newer one adds, renames and moves postcodes', async () => {
    const rows = current.map((row) =>
      row.id === 'commune-14327'
        ? { ...row, name: 'Hérouville', search_key: fold('Hérouville'), postcodes: '14201 14202' }
        : row,
    )
    const added = { ...(current[0] as TerritoryRow), id: 'commune-14999', code: '14999' }
    const report = await importEdition(app.db, edition([...rows, { ...added, siren: null }]))
    expect(report).toMatchObject({ added: 1, updated: 1, ended: 0 })
    expect((await app.client.territories.get('commune-14327')).name).toBe('Hérouville')
    expect(await found('14202')).toEqual(['commune-14327'])
    expect(await found('venoix')).toEqual(['commune-14118'])
    expect(await found('14725')).toEqual(['commune-14118'])
    expect(await found('14200')).toEqual([])
  })

  test('a commune that merged has ended: its supports stay, it can do nothing more', async () => {
    await app.visitor().support(proposals.open, mailboxes.caen, { 'au-nom-de': 'commune-14118' })
    const rows = current.filter(({ id }) => id !== 'commune-14118')
    expect(await importEdition(app.db, edition(rows))).toMatchObject({ added: 0, ended: 1 })
    expect(await app.client.territories.get('commune-14118')).toMatchObject({
      endedOn: '2026-03-01',
    })
    expect(await found('caen')).toEqual(['epci-200065597'])
    expect(await found('venoix')).toEqual([])
    const { tally } = await app.client.proposals.get(proposals.open)
    expect(tally.territories).toBe(1)
    const page = await app.visitor().support(proposals.kept, mailboxes.caenByDomain, {
      'au-nom-de': 'commune-14118',
    })
    expect(page.status).toBe(403)
    const later = await importEdition(app.db, edition(rows, '2027-01-01'))
    expect(later).toMatchObject({ ended: 0 })
    expect((await app.client.territories.get('commune-14118')).endedOn).toBe('2026-03-01')
  })

  test('a commune restored by a later edition is alive again', async () => {
    const restored = territories.map((row) => ({ ...row, ended_on: null }))
    expect(await importEdition(app.db, edition(restored))).toMatchObject({ updated: 1 })
    expect(await found('sannerville')).toEqual(['commune-14666'])
  })

  test('an import that fails leaves everything as it was', async () => {
    const broken = { ...(current[1] as TerritoryRow), name: null as never, population: 5 }
    const rows = [...current.slice(2), broken]
    await expect(importEdition(app.db, edition(rows))).rejects.toThrow()
    expect((await app.client.territories.get('commune-14118')).endedOn).toBeNull()
  })

  test('the real one is imported whole, twice', async () => {
    const real = readEdition('2026-02-15')
    const first = await importEdition(app.db, real)
    expect(first.added + first.updated + first.unchanged).toBe(real.territories.length)
    expect(await importEdition(app.db, real)).toMatchObject({
      added: 0,
      updated: 0,
      ended: 0,
      unchanged: real.territories.length,
    })
    expect((await found('sainte-colombe')).length).toBe(10)
    expect((await found('annecy le vieux'))[0]).toBe('commune-74010')
    expect((await found('caen'))[0]).toBe('commune-14118')
  }, 60_000)
})
