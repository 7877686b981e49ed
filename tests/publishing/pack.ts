// Packs what is published, and installs it in a clean project, without a network.
import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

const root = resolve(import.meta.dirname, '../..')
const execute = promisify(execFile)

const published = ['packages/sdk', 'packages/widgets']
/** What the widgets need; packed too, so that nothing is asked of a registry. */
const needed = [
  'lit',
  'lit-html',
  'lit-element',
  '@lit/reactive-element',
  '@lit-labs/ssr-dom-shim',
  '@types/trusted-types',
].map((name) => `node_modules/${name}`)

export type Packed = {
  name: string
  version: string
  tarball: string
  files: string[]
  size: number
}

declare module 'vitest' {
  export interface ProvidedContext {
    packed: Packed[]
    /** Folder of a project where both packages are installed. */
    project: string
  }
}

export default async function pack({ provide }: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-pack-'))
  const project = join(folder, 'project')
  const quiet = ['--ignore-scripts', '--json', '--loglevel=error']
  const packing = ['pack', ...quiet, `--pack-destination=${folder}`]
  const sources = [...published, ...needed].map((path) => `./${path}`)
  const { stdout } = await execute('npm', [...packing, ...sources], { cwd: root })
  const all = packedFrom(stdout, folder)
  await execute('mkdir', ['-p', project])
  const manifest = { name: 'clean', private: true, type: 'module' }
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest))
  const offline = ['install', '--offline', '--no-audit', '--no-fund', ...quiet]
  await execute('npm', [...offline, ...all.map(({ tarball }) => tarball)], { cwd: project })
  provide('packed', all.slice(0, published.length))
  provide('project', project)
  return () => rm(folder, { recursive: true, force: true })
}

type Listed = Omit<Packed, 'tarball' | 'files'> & { filename: string; files: { path: string }[] }

/** npm 11 lists packages, npm 12 keys them by their name. */
function packedFrom(json: string, folder: string): Packed[] {
  const listed: Listed[] = Object.values(JSON.parse(json))
  return listed.map(({ name, version, size, filename, files }) => ({
    name,
    version,
    size,
    tarball: join(folder, filename),
    files: files.map(({ path }) => path),
  }))
}
