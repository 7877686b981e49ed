// The released server in a process of its own, that can be killed at any moment.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export const program = fileURLToPath(new URL('../../packages/server/dist/cli.js', import.meta.url))

export type ServerProcess = {
  url: string
  pid: number
  /** Undefined while it lives. */
  ended(): string | undefined
  /** What it wrote: warnings and worse. */
  output(): string
  kill(signal?: NodeJS.Signals): Promise<void>
}

export const serverCommand = [process.execPath, program, 'start']

/** Started and ready; by another command when it runs under one, strace for instance. */
export async function startProcess(
  settings: Record<string, string>,
  {
    command = serverCommand,
    stdout = 'pipe',
  }: { command?: string[]; stdout?: 'pipe' | 'ignore' } = {},
): Promise<ServerProcess> {
  const [first = '', ...rest] = command
  const child = spawn(first, rest, {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', stdout, 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part) => {
      output += part
    })
  }
  const url = settings.BASE_URL ?? ''
  const ended = () =>
    child.exitCode === null && child.signalCode === null
      ? undefined
      : `${child.exitCode ?? child.signalCode}: ${output.slice(-2000)}`
  await untilReady(url, ended)
  return {
    url,
    pid: child.pid ?? 0,
    ended,
    output: () => output,
    kill: (signal = 'SIGKILL') => kill(child, signal),
  }
}

async function kill(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

async function untilReady(url: string, ended: () => string | undefined) {
  const deadline = Date.now() + 20_000
  for (;;) {
    const isReady = await fetch(`${url}/v1/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return
    const end = ended()
    if (end || Date.now() > deadline) throw new Error(`The server did not start (${end}).`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
