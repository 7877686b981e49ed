// kill -9 under load, on both engines: what was acknowledged is there, once, with the same receipt.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { howMany } from '../../packages/server/testing/how-many.ts'
import { type Postgres, startPostgres } from '../support/postgres.ts'
import { killRepeatedly } from './kill.ts'
import { createRandom } from './random.ts'
import { prepareSetting } from './setting.ts'

const kills = Number(process.env.KILLS) || howMany({ usual: 4, all: 40 })
let postgres: Postgres

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

test.concurrent.each(['SQLite', 'PostgreSQL'])(
  `${kills} kills on %s`,
  async (engine) => {
    const databaseUrl = engine === 'PostgreSQL' ? await postgres.createDatabase() : undefined
    const setting = await prepareSetting({ ...(databaseUrl && { databaseUrl }) })
    const random = createRandom()
    console.log(`SEED=${random.seed}`)
    try {
      const { acts, surprises, faults } = await killRepeatedly(setting, random, kills)
      console.log(`${engine}: ${acts.length} acts through ${kills} kills`)
      expect(surprises).toEqual([])
      expect(faults).toEqual([])
      expect(acts.length).toBeGreaterThan(kills * 10)
    } finally {
      await setting.end()
    }
  },
  600_000,
)
