// Shared commits: results in order, one failure alone, nothing acknowledged before it is stored.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { createBatch } from './batch.ts'
import type { Trx } from './database.ts'

describe.each(engines)('a batch on %s', (engine) => {
  const app = useApp(engine)

  const insertThemes = async (trx: Trx, ids: string[]) => {
    const row = { consultation_id: 'numerique-2026', title: 'Thème', position: 9 }
    await trx
      .insertInto('themes')
      .values(ids.map((id) => ({ ...row, id })))
      .execute()
    return ids.map((id) => `stored ${id}`)
  }
  const isStored = async (id: string) =>
    (await app.db.selectFrom('themes').select('id').where('id', '=', id).execute()).length === 1

  test('acts of the same moment are one transaction, answered in their order', async () => {
    const sizes: number[] = []
    const act = createBatch<string, string>(app.db, (trx, ids) => {
      sizes.push(ids.length)
      return insertThemes(trx, ids)
    })
    const ids = Array.from({ length: 30 }, (_, at) => `t${at}`)
    expect(await Promise.all(ids.map(act))).toEqual(ids.map((id) => `stored ${id}`))
    expect(sizes).toEqual([30])
  })

  test('what is answered is stored', async () => {
    const act = createBatch<string, string>(app.db, insertThemes)
    const seen = ['a', 'b', 'c'].map(async (id) => {
      await act(id)
      return isStored(id)
    })
    expect(await Promise.all(seen)).toEqual([true, true, true])
  })

  test('one that breaks a constraint fails alone', async () => {
    const act = createBatch<string, string>(app.db, insertThemes)
    const results = await Promise.allSettled(['x', 'mobilite', 'y', 'mobilite', 'z'].map(act))
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect(await Promise.all(['x', 'y', 'z'].map(isStored))).toEqual([true, true, true])
    expect(await act('after')).toBe('stored after')
  })

  test('acts that arrive meanwhile wait for the next, which is bounded', async () => {
    const sizes: number[] = []
    const act = createBatch<string, string>(
      app.db,
      async (trx, ids) => {
        sizes.push(ids.length)
        return insertThemes(trx, ids)
      },
      { most: 4 },
    )
    await Promise.all(Array.from({ length: 10 }, (_, at) => act(`m${at}`)))
    expect(sizes).toEqual([4, 4, 2])
  })

  test('when each fails slowly, those who come last are not kept for all of it', async () => {
    let tries = 0
    const slow = async (): Promise<string[]> => {
      tries += 1
      await new Promise((done) => setTimeout(done, 50))
      throw new Error('slow')
    }
    const act = createBatch<string, string>(app.db, slow, { longestAlone: 120 })
    const results = await Promise.allSettled(Array.from({ length: 30 }, (_, at) => act(`s${at}`)))
    expect(results.every(({ status }) => status === 'rejected')).toBe(true)
    expect(tries).toBeLessThan(8)
  })

  test('an act left without a result is not acknowledged', async () => {
    const act = createBatch<string, string>(app.db, async () => [])
    await expect(act('lost')).rejects.toThrow('without a result')
  })
})
