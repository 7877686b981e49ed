// PostgreSQL ends our connections again and again: the process lives on, and each act happens once.
import { tmpdir } from 'node:os'
import pg from 'pg'
import { expect, test } from 'vitest'
import { newDatabase } from '../../packages/server/testing/engines.ts'
import { howMany } from '../../packages/server/testing/how-many.ts'
import { actTogether, insist, newCrowd } from './crowd.ts'
import { faultsOf, readAll } from './exactly-once.ts'
import { createRandom } from './random.ts'
import { startProcess } from './server-process.ts'
import { prepareSetting } from './setting.ts'

const everyMilliseconds = 50
const backends = howMany({ usual: 40, all: 150 })

test(`${backends} backends terminated, two every ${everyMilliseconds} ms`, async () => {
  const databaseUrl = await newDatabase('postgres', tmpdir())
  const setting = await prepareSetting({ databaseUrl })
  const server = await startProcess(setting.settings)
  const random = createRandom()
  console.log(`SEED=${random.seed}`)
  const crowd = newCrowd()
  try {
    let isOver = false
    const { people, proposals } = setting
    const field = { url: server.url, random, proposals, isOver: () => isOver }
    const acting = actTogether(crowd, people, field)
    const acknowledgedActs = () => crowd.acts.filter((act) => act.isAcknowledged).length
    const terminated = await terminateBackends(databaseUrl, () => acknowledgedActs() > 20)
    isOver = true
    await acting
    expect(server.ended()).toBeUndefined()
    const acknowledged = acknowledgedActs()
    console.log(
      `${terminated} backends terminated; ${acknowledged} of ${crowd.acts.length} acts acknowledged, ${crowd.refusals} answers 503`,
    )
    expect(faultsOf(await readAll(setting.settings), crowd.acts)).toEqual([])
    await insist(crowd, crowd.acts, server.url)
    expect(faultsOf(await readAll(setting.settings), crowd.acts)).toEqual([])
    // However a connection ends, asked for, in a query or between two, it is the storage that is away.
    expect(crowd.surprises).toEqual([])
  } finally {
    await server.kill()
    await setting.end()
  }
})

/** Until there are as many, and enough was done meanwhile. */
async function terminateBackends(databaseUrl: string, isEnough: () => boolean) {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  let terminated = 0
  while (terminated < backends || !isEnough()) {
    const { rowCount } = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'parvis' and datname = current_database()
       order by random() limit 2`,
    )
    terminated += rowCount ?? 0
    await new Promise((resolve) => setTimeout(resolve, everyMilliseconds))
  }
  await client.end()
  return terminated
}
