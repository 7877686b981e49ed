// One person at a time: what a confirmation takes beyond the disk's own sync, measured in turn.
import { join } from 'node:path'
import { openSqlite } from '../../packages/server/src/platform/db/sqlite.ts'
import { startProcess } from '../faults/server-process.ts'
import { prepareSetting } from '../faults/setting.ts'
import { openStorage } from '../faults/storage.ts'
import { measure, median } from './load.ts'
import { prepareConfirmations } from './prepared.ts'

const each = 100

/** Medians in milliseconds. */
export async function measureLatency(rounds = 5) {
  const setting = await prepareSetting({ people: 0, proposals: 300 })
  const storage = openStorage(setting.settings)
  const requests = await prepareConfirmations(storage, each * (rounds + 1), 300)
  await storage.close()
  const server = await startProcess(setting.settings)
  const confirmations: number[] = []
  const syncs: number[] = []
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const measured = await measure({
        port: Number(setting.settings.PORT),
        connections: 1,
        requests: requests.slice(round * each, (round + 1) * each),
      })
      if (measured.statuses['303'] !== each) throw new Error(JSON.stringify(measured.statuses))
      if (round > 0) confirmations.push(...measured.latencies)
      syncs.push(...insertAlone(join(setting.folder, 'bare.sqlite')))
    }
    return { confirmation: median(confirmations), sync: median(syncs) }
  } finally {
    await server.kill()
    await setting.end()
  }
}

/** The disk's part: one insert a commit, with the same settings. */
function insertAlone(file: string) {
  const { connection } = openSqlite(file)
  connection.exec('create table if not exists rows (text text)')
  const insert = connection.prepare('insert into rows values (?)')
  const text = 'x'.repeat(300)
  const times = Array.from({ length: each }, () => {
    const start = performance.now()
    insert.run(text)
    return performance.now() - start
  })
  connection.close()
  return times
}
