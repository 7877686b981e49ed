// Commands beside the server write to the same file: SQLite counts the commits of others.
import type BetterSqlite from 'better-sqlite3'
import type { Logger } from 'pino'
import { repeat } from '../repeat.ts'
import type { Others } from './others.ts'
import { everything } from './touched.ts'

const everyMilliseconds = 100

export function othersOfSqlite(
  connection: BetterSqlite.Database,
  log: Pick<Logger, 'error'>,
): Others {
  return {
    hear({ written, hears }) {
      const count = connection.prepare('pragma data_version').pluck()
      let before = count.get()
      const work = async () => {
        const now = count.get()
        if (now !== before) written(everything)
        before = now
      }
      hears(true)
      return repeat(log, { name: 'what commands write', everyMilliseconds, work })
    },
  }
}
