// kill -9 under load, on both engines: what was acknowledged is there, once, with the same receipt.
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { engines, newDatabase } from '../../packages/server/testing/engines.ts'
import { howMany } from '../../packages/server/testing/how-many.ts'
import { killRepeatedly } from './kill.ts'
import { createRandom } from './random.ts'
import { prepareSetting } from './setting.ts'

const kills = Number(process.env.KILLS) || howMany({ usual: 4, all: 40 })

test.concurrent.each(engines)(
  `${kills} kills on %s`,
  async (engine) => {
    const setting = await prepareSetting(
      engine === 'postgres' ? { databaseUrl: await newDatabase(engine, tmpdir()) } : {},
    )
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
