// Kills the server at random moments under load; after each death, checks and asks for all again.
import { howMany } from '../../packages/server/testing/how-many.ts'
import { actTogether, insist, newCrowd } from './crowd.ts'
import { faultsOf, readAll } from './exactly-once.ts'
import type { Random } from './random.ts'
import { startProcess } from './server-process.ts'
import type { Setting } from './setting.ts'

export async function killRepeatedly(setting: Setting, random: Random, kills: number) {
  const { settings, people, proposals } = setting
  const crowd = newCrowd()
  const faults: string[] = []
  let server = await startProcess(settings)
  try {
    for (let round = 1; round <= kills; round += 1) {
      const before = crowd.acts.length
      let isOver = false
      const field = { url: server.url, random, proposals, isOver: () => isOver }
      const acting = actTogether(crowd, people, field)
      await pause(50 + random.below(mostMilliseconds))
      isOver = true
      await server.kill()
      await acting
      const recent = crowd.acts.slice(before)
      // Read before the server is back: recovery alone must have kept what was acknowledged.
      faults.push(...faultsOf(await readAll(settings), crowd.acts))
      server = await startProcess(settings)
      await insist(crowd, recent, server.url)
      faults.push(...faultsOf(await readAll(settings), crowd.acts))
    }
    await insist(crowd, crowd.acts, server.url)
    faults.push(...faultsOf(await readAll(settings), crowd.acts))
  } finally {
    await server.kill()
  }
  return { ...crowd, faults }
}

/** Of a life between two kills: each act in it is asked for three times. */
const mostMilliseconds = howMany({ usual: 250, all: 600 })

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
