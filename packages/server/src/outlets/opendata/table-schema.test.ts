// What is published is what its Table Schema says, in the demonstration and for spreadsheets too; `privacy.test.ts` has what people do.
import { describe, expect, test } from 'vitest'
import { useApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/engines.ts'
import { emptyTables } from '../../../testing/given.ts'
import { seedDemo } from '../../demo/seed.ts'
import { readTable } from '../../platform/spreadsheets/table.ts'
import { datasets } from './datasets.ts'
import { fileOf, validated } from './test-validated.ts'

describe.each(engines)('files for spreadsheets on %s', (engine) => {
  const app = useApp(engine)

  test('what a spreadsheet is given says the same rows, to our own reader too', async () => {
    for (const { id } of datasets) {
      const [plain, given] = [
        await fileOf(app, `${id}.csv`),
        await fileOf(app, `${id}.tableur.csv`),
      ]
      expect([...given.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const [one, other] = [plain, given].map((content) =>
        readTable({ name: `${id}.csv`, content }, () => {}),
      )
      expect(other?.header).toEqual(
        datasets.find((one) => one.id === id)?.fields.map((f) => f.name),
      )
      expect(other).toEqual(one)
    }
  })
})

describe('the demonstration', () => {
  const app = useApp('sqlite')

  test('says nothing that its schemas do not', async () => {
    await emptyTables(app.db)
    await seedDemo(app.deps)
    expect(await validated(app)).toEqual([])
  })
})
