// Starting on a seeded demonstration: time to the first page, and memory after a thousand.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { program } from '../faults/server-process.ts'
import { settingsOf } from '../faults/storage.ts'
import { freePort } from '../support/postgres.ts'
import { median } from './load.ts'

const pages = ['/', '/propositions', '/services', '/v1/proposals', '/v1/territories?q=caen']

/** Seconds to the first page, megabytes resident. */
export async function measureStart(starts = 3) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-bench-'))
  const port = await freePort()
  const settings = settingsOf(`sqlite:${join(folder, 'parvis.sqlite')}`, folder, port)
  const env = { PATH: process.env.PATH, ...settings }
  execFileSync(process.execPath, [program, 'seed'], { env })
  const seconds: number[] = []
  let megabytes = 0
  for (let turn = 1; turn <= starts; turn += 1) {
    const start = performance.now()
    const child = spawn(process.execPath, [program, 'start'], { env, stdio: 'ignore' })
    await firstPage(settings.BASE_URL)
    seconds.push((performance.now() - start) / 1000)
    if (turn === starts) megabytes = await memoryAfterReads(settings.BASE_URL, child.pid ?? 0)
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  await rm(folder, { recursive: true, force: true })
  return { seconds: median(seconds), megabytes }
}

async function firstPage(url: string) {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const page = await fetch(url).catch(() => undefined)
    if (page?.ok) return page.text()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('The server did not start.')
}

async function memoryAfterReads(url: string, pid: number) {
  for (let read = 0; read < 1000; read += 1) {
    const page = await fetch(`${url}${pages[read % pages.length]}`)
    if (!page.ok) throw new Error(`${page.url} answered ${page.status}`)
    await page.text()
  }
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024
}
