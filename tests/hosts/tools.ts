// Programs of others that the tests run, fetched once into a folder kept between runs: none is a dependency of ours.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ckeditor from './ckeditor.json' with { type: 'json' }
import { folderOf } from './example.ts'

export type Tool = 'astro' | 'ckeditor'

const execute = promisify(execFile)
const astro = ['package.json', 'package-lock.json'].map((name) => join(folderOf('astro'), name))
const cache = join(import.meta.dirname, '../../node_modules/.cache/parvis-tests')

const tools: Record<Tool, { pinned: string; fetch: (folder: string) => Promise<unknown> }> = {
  astro: { pinned: astro.map((file) => readFileSync(file, 'utf8')).join(), fetch: fetchAstro },
  ckeditor: { pinned: JSON.stringify(ckeditor), fetch: fetchEditor },
}

const npm = (folder: string, args: string[]) =>
  execute('npm', [...args, '--ignore-scripts', '--loglevel=error'], { cwd: folder })

/** The lock of the example holds; a mirror that lacks a package of another system stops `ci` only. */
async function fetchAstro(folder: string) {
  for (const file of astro) copyFileSync(file, join(folder, file.split('/').at(-1) ?? ''))
  await npm(folder, ['ci']).catch(() => npm(folder, ['install', '--no-save']))
}

/** One package of its hundred and seventy-five: its build for browsers needs no other. */
async function fetchEditor(folder: string) {
  const { version, integrity, file } = ckeditor
  await npm(folder, ['pack', `ckeditor5@${version}`])
  const archive = join(folder, `ckeditor5-${version}.tgz`)
  const digest = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (`sha512-${digest}` !== integrity)
    throw new Error(`ckeditor5: sha512-${digest}, not as pinned`)
  await execute('tar', ['-xzf', archive, '-C', folder, '--strip-components=1', `package/${file}`])
}

function placeOf(tool: Tool) {
  const key = createHash('sha256').update(tools[tool].pinned).digest('hex').slice(0, 12)
  const folder = join(cache, `${tool}-${key}`)
  return { folder, failure: `${folder}.failed` }
}

/** Fetches what is missing, all at once; says beside its folder why one could not be. */
export async function fetchTools() {
  mkdirSync(cache, { recursive: true })
  const missing: Tool[] = (['astro', 'ckeditor'] as const).filter(
    (tool) => !existsSync(placeOf(tool).folder),
  )
  await Promise.all(missing.map(fetchTool))
}

async function fetchTool(tool: Tool) {
  const { folder, failure } = placeOf(tool)
  await rm(failure, { force: true })
  const making = `${folder}.${process.pid}`
  mkdirSync(making, { recursive: true })
  const started = performance.now()
  try {
    await tools[tool].fetch(making)
    // Another run may have been quicker.
    if (!existsSync(folder)) renameSync(making, folder)
    console.log(`${tool}: fetched in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  } catch (error) {
    writeFileSync(failure, String(error))
  }
  await rm(making, { recursive: true, force: true })
}

/** Where it is, once it is there; throws when it could not be fetched. */
export async function folderOfTool(tool: Tool, milliseconds = 300_000) {
  const { folder, failure } = placeOf(tool)
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    if (existsSync(folder)) return folder
    if (existsSync(failure)) throw new Error(readFileSync(failure, 'utf8'))
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${tool} is still being fetched.`)
}
