// Two transactions that wait for each other: the one that PostgreSQL stops is tried again, whole.
import { expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { createBatch } from './batch.ts'
import { retried } from './retry.ts'
import type { Trx } from './tables.ts'

const app = useApp('postgres')

/** Renames two themes, one after the other; the first tries wait until each holds one. */
function crossed(themes: readonly [string, string]) {
  const tries: string[] = []
  let holding = 0
  let meet = () => {}
  const met = new Promise<void>((done) => {
    meet = done
  })
  const rename = (trx: Trx, id: string, title: string) =>
    trx.updateTable('themes').set({ title }).where('id', '=', id).execute()
  const work =
    (name: string, [first, second]: readonly [string, string]) =>
    async (trx: Trx) => {
      tries.push(name)
      await rename(trx, first, name)
      holding += 1
      if (holding === 2) meet()
      await met
      await rename(trx, second, name)
      return name
    }
  const [a, b] = themes
  return { tries, forth: work('forth', [a, b]), back: work('back', [b, a]) }
}

const titles = async () => {
  const rows = await app.db.selectFrom('themes').select(['id', 'title']).orderBy('id').execute()
  return rows.filter(({ title }) => ['forth', 'back'].includes(title)).map(({ title }) => title)
}
const twoThemes = async () => {
  const [a, b] = await app.db.selectFrom('themes').select('id').orderBy('id').execute()
  return [a?.id ?? '', b?.id ?? ''] as const
}

/**
 * PostgreSQL stops one of them; on a busy machine they may cross once more when tried again. Each is tried
 * three times at most.
 */
const triesOfCrossed = ({ length }: { length: number }) => length >= 3 && length <= 6

test('both are done, one after the other', async () => {
  const { tries, forth, back } = crossed(await twoThemes())
  const done = await Promise.all([retried(app.db, forth), retried(app.db, back)])
  expect(done).toEqual(['forth', 'back'])
  expect(triesOfCrossed(tries)).toBe(true)
  const last = tries.at(-1)
  expect(await titles()).toEqual([last, last])
})

test('so is an act of a batch of its own', async () => {
  const { tries, forth, back } = crossed(await twoThemes())
  const one = createBatch<null, string>(app.db, async (trx) => [await forth(trx)])
  const other = createBatch<null, string>(app.db, async (trx) => [await back(trx)])
  expect(await Promise.all([one(null), other(null)])).toEqual(['forth', 'back'])
  expect(triesOfCrossed(tries)).toBe(true)
})

test('what fails each time fails, after three tries', async () => {
  const tries: number[] = []
  const twice = retried(app.db, async (trx) => {
    tries.push(1)
    const theme = { id: 'twice', consultation_id: 'numerique-2026', title: 'Deux', position: 9 }
    await trx.insertInto('themes').values([theme, theme]).execute()
  })
  await expect(twice).rejects.toMatchObject({ code: '23505' })
  expect(tries).toHaveLength(3)
})
