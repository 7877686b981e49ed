// Programs that journeys start: whatever becomes of a test, none outlives the run, nor what it started itself.
import { type SpawnOptions, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Noted in this folder of the run until it ends. */
export function startProgram(
  run: string,
  [program = '', ...args]: string[],
  options: SpawnOptions,
) {
  // A group of its own, by which all that it starts is reached.
  const child = spawn(program, args, { ...options, detached: true })
  const { pid } = child
  if (!pid) return child
  const notes = notesIn(run)
  mkdirSync(notes, { recursive: true })
  const note = join(notes, String(pid))
  writeFileSync(note, '')
  child.once('exit', () => {
    endGroup(pid)
    rmSync(note, { force: true })
  })
  return child
}

/** Those that no test has ended: it failed before, or its process was stopped. */
export function endPrograms(run: string) {
  mkdirSync(notesIn(run), { recursive: true })
  for (const name of readdirSync(notesIn(run))) endGroup(Number(name))
}

const notesIn = (run: string) => join(run, 'programs')

function endGroup(pid: number) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    // Nobody is left in it.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
