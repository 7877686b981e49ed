// Processes on one PostgreSQL tell each other what they have written, by NOTIFY in the transaction that writes it.
import { randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import pg from 'pg'
import type { Logger } from 'pino'
import { z } from 'zod'
import { repeat } from '../repeat.ts'
import { readJson } from './json.ts'
import type { TellOthers } from './noticing.ts'
import type { Others } from './others.ts'
import { shownTables } from './shown-tables.ts'
import { everything, type Touched, type Written } from './touched.ts'

const channel = 'parvis_written'
/** PostgreSQL takes fewer than 8,000 bytes. */
const longestPayload = 7_900
/** Milliseconds between two signs of life, and until one has failed: less than a second together. */
const beat = 400
const longestBeat = 500
const longestConnecting = 5_000
/** Until it is tried again, where nothing could be heard at all. */
const longestPause = 5_000

const shape = z.object({
  by: z.string(),
  written: z.union([
    z.literal(everything),
    z.array(z.object({ table: z.string(), keys: z.array(z.string()).optional() })),
  ]),
})

/** What this process tells the others, and hears of them. */
export function othersOfPostgres(
  address: string,
  log: Pick<Logger, 'error'>,
): { others: Others; tellOthers: TellOthers } {
  // One hears oneself too.
  const ourselves = randomUUID()
  return {
    tellOthers: (written) => {
      const concerned = shownOf(written)
      if (concerned.length === 0) return undefined
      return CompiledQuery.raw('select pg_notify($1, $2)', [channel, payload(ourselves, concerned)])
    },
    others: {
      hear({ written, hears }) {
        const told = (by: string, what: Written) => {
          if (by !== ourselves) written(what)
        }
        let client: pg.Client | undefined
        let pause = beat
        const leave = async () => {
          const left = client
          client = undefined
          await left?.end().catch(() => {})
        }
        const work = async () => {
          try {
            client ??= await listening(address, told)
            // A connection that is cut in silence hears nothing more.
            await client.query('select 1')
            pause = beat
            hears(true)
          } catch {
            hears(false)
            pause = client ? beat : longestPause
            await leave()
          }
        }
        const stop = repeat(log, {
          name: 'what other processes write',
          everyMilliseconds: () => pause,
          firstAfterMilliseconds: 0,
          work,
        })
        return async () => {
          await stop()
          await leave()
        }
      },
    },
  }
}

/** Only what public answers show: most transactions concern nobody else. */
function shownOf(written: Written): Written {
  if (written === everything) return everything
  const keysOf = new Map<string, Set<string> | undefined>()
  for (const { table, keys } of written) {
    if (!shownTables.has(table)) continue
    const known = keysOf.has(table) ? keysOf.get(table) : new Set<string>()
    keysOf.set(table, keys && known && new Set([...known, ...keys]))
  }
  return [...keysOf].map(([table, keys]): Touched => ({ table, ...(keys && { keys: [...keys] }) }))
}

function payload(by: string, written: Written) {
  const whole = JSON.stringify({ by, written })
  if (written === everything || Buffer.byteLength(whole) <= longestPayload) return whole
  return JSON.stringify({ by, written: written.map(({ table }) => ({ table })) })
}

async function listening(address: string, told: (by: string, written: Written) => void) {
  const client = new pg.Client({
    connectionString: address,
    application_name: 'parvis listener',
    connectionTimeoutMillis: longestConnecting,
    query_timeout: longestBeat,
  })
  // The next sign of life says what is wrong: without a listener it would end the process.
  client.on('error', () => {})
  const trial = randomUUID()
  const heardTrial = new Promise<void>((resolve) => {
    client.on('notification', ({ payload: text = '' }) => {
      const heard = shape.safeParse(readJson(text))
      if (!heard.success) told('', everything)
      else if (heard.data.by === trial) resolve()
      else told(heard.data.by, heard.data.written)
    })
  })
  try {
    await client.connect()
    await client.query(`listen ${channel}`)
    await notify(address, payload(trial, []))
    await within(longestBeat, heardTrial)
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

/** From elsewhere: a pooler that shares connections lets one listen, and hear nothing. */
async function notify(address: string, text: string) {
  const client = new pg.Client({ connectionString: address, query_timeout: longestBeat })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select pg_notify($1, $2)', [channel, text])
  } finally {
    await client.end().catch(() => {})
  }
}

function within<Result>(milliseconds: number, work: Promise<Result>) {
  const late = AbortSignal.timeout(milliseconds)
  return new Promise<Result>((resolve, reject) => {
    late.onabort = () => reject(new Error('It was not heard in time.'))
    work.then(resolve, reject)
  })
}
