// Drives the agent's process, and holds still the servers that are not being measured.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Load, Measure } from './agent.ts'

const program = fileURLToPath(new URL('./agent.ts', import.meta.url))

export async function measure(load: Load): Promise<Measure> {
  const agent = fork(program)
  const answer = once(agent, 'message')
  agent.send(load)
  const [measured] = await answer
  agent.kill()
  return measured
}

/** Runs this server alone: its mail worker, among others, would work during the others' rounds. */
export async function awake<T>(pid: number, work: () => Promise<T>): Promise<T> {
  process.kill(pid, 'SIGCONT')
  try {
    return await work()
  } finally {
    process.kill(pid, 'SIGSTOP')
  }
}

export function median(values: number[]) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
