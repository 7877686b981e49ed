// The part of WebDriver that a driver speaks over HTTP: https://www.w3.org/TR/webdriver2/
import { once } from 'node:events'
import { freePort } from '../support/postgres.ts'
import { startProgram } from './programs.ts'
import { turns, until } from './tab.ts'

type Body = Record<string, unknown>

export type Session = Awaited<ReturnType<typeof openSession>>

type Start = { program: string; run: string; env: NodeJS.ProcessEnv }

/** A driver and its browser: they end together. Commands wait for each other, as a driver takes one at a time. */
export async function openSession({ program, run, env }: Start, capabilities: Body) {
  const port = await freePort()
  const driver = startProgram(run, [program, `--port=${port}`], { env, stdio: 'ignore' })
  const address = `http://127.0.0.1:${port}`
  const isReady = async () => (await fetch(`${address}/status`)).ok || undefined
  await until(isReady, () => `${program} starts`)
  const wanted = { capabilities: { alwaysMatch: capabilities } }
  const { sessionId } = (await send(`${address}/session`, 'POST', wanted)) as { sessionId: string }
  const session = `${address}/session/${sessionId}`
  const inTurn = turns()
  return {
    /** The window that it works in. */
    current: '',
    /** Several commands that nothing comes between. */
    inTurn: <T>(commands: (ask: typeof command) => Promise<T>) => inTurn(() => commands(command)),
    end: () =>
      inTurn(async () => {
        if (driver.exitCode !== null || driver.signalCode !== null) return
        await send(session, 'DELETE').catch(() => {})
        driver.kill()
        await once(driver, 'exit')
      }),
  }

  function command(path: string, body?: Body, method = body ? 'POST' : 'GET') {
    return send(`${session}${path}`, method, body)
  }
}

export async function send(url: string, method: string, body?: Body): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value } = (await answer.json()) as { value: unknown }
  if (answer.ok) return value
  const { error, message } = value as { error: string; message: string }
  throw new Error(`${error}: ${message}`)
}
