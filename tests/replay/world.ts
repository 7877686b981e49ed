// Where the replay happens: the released server on a database made by its commands, a mailbox, a clock.
import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createClient } from '../../packages/sdk/src/index.ts'
import type { start } from '../../packages/server/src/main.ts'
import { readConfig } from '../../packages/server/src/platform/settings/config.ts'
import { createVisitor } from '../../packages/server/testing/visitor.ts'
import { legalSettings } from '../support/legal.ts'
import { freePort, startPostgres } from '../support/postgres.ts'
import { startMailbox } from '../support/smtp.ts'
import type { Tokens } from './team.ts'

export type Engine = 'sqlite' | 'postgres'
/** `invitation` leads the first administrator in: only who works through screens follows it. */
export type Installed = { tokens: Tokens; invitation: string }
export type World = Awaited<ReturnType<typeof openWorld>>

const built = (name: string) => new URL(`../../packages/server/dist/${name}`, import.meta.url)
const cli = fileURLToPath(built('cli.js'))

/** `prepare` runs commands before the server starts, as whoever installs it would. */
export async function openWorld(
  engine: Engine,
  prepare: (commands: Commands) => Promise<Installed>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-replay-'))
  const postgres = engine === 'postgres' ? await startPostgres() : undefined
  const mailbox = await startMailbox()
  const env = await environment(folder, mailbox.url, await postgres?.createDatabase())
  const { tokens, invitation } = await prepare(createCommands(folder, env))
  const clock = { now: new Date() }
  const server: { start: typeof start } = await import(built('main.js').href)
  const running = await server.start(readConfig(env), { clock: () => new Date(clock.now) })
  const url = env.BASE_URL
  const client = createClient({ baseUrl: url, retries: 0 })
  const codeFor = codeIn(mailbox.received)
  const request = (path: string, init?: RequestInit) =>
    fetch(new URL(path, url), { ...init, redirect: 'manual' })
  return {
    engine,
    url,
    client,
    request,
    tokens,
    invitation,
    mailbox,
    codeFor,
    visitor: () => createVisitor({ request, mails: { codeFor } }),
    /** Paris time, "2021-04-01 09:00". */
    at(moment: string) {
      clock.now = inParis(moment)
    },
    async close() {
      await running.stop()
      await mailbox.stop()
      await postgres?.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function environment(folder: string, smtpUrl: string, databaseUrl: string | undefined) {
  const port = String(await freePort())
  return {
    PARVIS_MODE: 'production',
    HOST: '127.0.0.1',
    PORT: port,
    LOG_LEVEL: 'error',
    // A key is of a name, not of a number.
    BASE_URL: `http://localhost:${port}`,
    DATA_DIR: folder,
    SMTP_URL: smtpUrl,
    DATABASE_URL: databaseUrl ?? `sqlite:${join(folder, 'parvis.sqlite')}`,
    APP_SECRET: 'a-secret-of-the-replay-which-protects-nothing',
    ...legalSettings,
  }
}

export type Commands = ReturnType<typeof createCommands>

function createCommands(folder: string, env: Record<string, string>) {
  return {
    folder,
    /** Runs `parvis NAME …` as a process of its own, and answers what it printed. */
    async run(...args: string[]) {
      const { PATH = '' } = process.env
      const options = { env: { PATH, ...env } }
      const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args], options)
      return stdout
    },
  }
}

function codeIn(received: { to: string; subject: string; text: string }[]) {
  return async (address: string) => {
    const mail = received.findLast(({ to, subject }) => to === address && / code /.test(subject))
    const digits = /Votre code : (\d{6})/.exec(mail?.text ?? '')?.[1]
    if (!digits) throw new Error(`No code was mailed to ${address}.`)
    return digits
  }
}

const summerOf2021 = ['2021-03-28', '2021-10-31'] as const
const summerOf2022 = ['2022-03-27', '2022-10-30'] as const

/** The hour of France: two hours ahead of UTC in summer, one in winter. */
export function inParis(moment: string) {
  const [day = '', hour = '00:00'] = moment.split(' ')
  const isSummer = [summerOf2021, summerOf2022].some(([from, to]) => day >= from && day < to)
  return new Date(`${day}T${hour}:00${isSummer ? '+02:00' : '+01:00'}`)
}
