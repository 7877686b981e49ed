// After a whole run of the suite: every refusal was given by the real app, on both engines.
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { refusalStatus } from '../src/platform/refusal.ts'
import { type Engine, engines } from './engines.ts'
import { noteRefusal } from './said.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where each app writes the refusals it gave. */
    refusalsFolder: string
  }
}

export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-refusals-'))
  project.provide('refusalsFolder', folder)
  return async () => {
    const absent = engines.flatMap((engine) => neverGiven(folder, engine))
    rmSync(folder, { recursive: true, force: true })
    // Some files alone prove nothing about the others.
    const { testFiles } = await project.globTestFiles()
    const isWhole = testFiles.length === project.vitest.state.getFiles().length
    if (isWhole && absent.length > 0) throw new Error(`Refused nowhere: ${absent.join(', ')}`)
  }
}

function neverGiven(folder: string, engine: Engine) {
  const file = join(folder, engine)
  const given = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])
  const codes = Object.keys(refusalStatus).filter((code) => !given.has(code))
  return codes.map((code) => `${code} (${engine})`)
}

/** Reads an app's log as it is written; `write` keeps the refusals that it has named. */
export function watchRefusals(engine: Engine) {
  const given = new Set<string>()
  return {
    read(line: string) {
      if (!line.includes('"refusal":')) return
      const { refusal, faults = [] }: { refusal: string; faults?: string[] } = JSON.parse(line)
      for (const code of [refusal, ...faults]) {
        given.add(code)
        if (engine === 'postgres') noteRefusal(code)
      }
    },
    write() {
      const folder = inject('refusalsFolder')
      if (folder && given.size > 0)
        appendFileSync(join(folder, engine), `${[...given].join('\n')}\n`)
      given.clear()
    },
  }
}
