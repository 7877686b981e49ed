// An example's files as a site serves them, with the consultation and key of the tests in place of those to be replaced.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { demoSite } from '@parvis/demo-data'
import { build, type InlineConfig } from 'vite'
import type { Stage } from './stage.ts'

export const folderOf = (name: string) => join(import.meta.dirname, '../../examples', name)

const require = createRequire(import.meta.url)
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
}

const filled = (text: string, { consultation }: Stage) =>
  text
    .replaceAll('https://consultation.example', consultation)
    .replaceAll('pk_votreCle', demoSite.key)

/** Address of its page, on the stage's site; `beside`: files of packages put in its folder. */
export function serveExample(stage: Stage, name: string, beside: Record<string, string> = {}) {
  const serve = (file: string, text: string) =>
    stage.host.file(`/${name}/${file}`, text, { type: types[extname(file)] ?? 'text/plain' })
  for (const file of readdirSync(folderOf(name)).filter((file) => extname(file) in types))
    serve(file, filled(readFileSync(join(folderOf(name), file), 'utf8'), stage))
  for (const [file, from] of Object.entries(beside))
    serve(file, readFileSync(require.resolve(from), 'utf8'))
  return `${stage.host.origin}/${name}/index.html`
}

/** Where a framework's package is: examples have none installed. */
const packageOf = (name: string) => join(require.resolve(`${name}/package.json`), '..')

/** Address of an application built from this folder, or from the `program` given. */
export async function serveApplication(stage: Stage, name: string, config: InlineConfig) {
  // Vitest sets `test`, under which JSX is compiled for developers.
  process.env.NODE_ENV = 'production'
  const built = await build({
    configFile: false,
    logLevel: 'error',
    envDir: false,
    ...config,
    resolve: {
      ...config.resolve,
      alias: Object.fromEntries(['react', 'react-dom'].map((one) => [one, packageOf(one)])),
    },
    define: {
      'process.env.NODE_ENV': '"production"',
      'import.meta.env.VITE_CONSULTATION': JSON.stringify(stage.consultation),
      'import.meta.env.VITE_SITE': JSON.stringify(demoSite.key),
    },
    build: { write: false, target: 'es2022', ...config.build },
  })
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const script = files.find((file) => file.type === 'chunk' && file.isEntry)
  for (const file of files) {
    const text = file.type === 'chunk' ? file.code : filled(String(file.source), stage)
    stage.host.file(`/${file.fileName}`, text, { type: types[extname(file.fileName)] ?? '' })
  }
  return stage.host.page(
    `/${name}/`,
    `<div id="root"></div><script type="module" src="/${script?.fileName}"></script>`,
  )
}
