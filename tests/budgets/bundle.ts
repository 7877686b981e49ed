// What a page gets: the elements as they are built, and programs bundled by the same tool, minified, brotli 11.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'vite'
import { namesOnUse } from '../../packages/widgets/build/lazy.ts'
import { lazyNames } from '../../packages/widgets/src/lazy/elements.ts'

export { lazyNames, namesOnUse }

export const widgets = fileURLToPath(new URL('../../packages/widgets/', import.meta.url))

const compressed = new Map<string, Buffer>()

/** Once each: a page asks for the same script at every visit. */
export function brotli(code: string) {
  const known = compressed.get(code) ?? brotliCompressSync(code, { params })
  compressed.set(code, known)
  return known
}

const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }

/** `parvis.js` and the files it loads on use: a language, each lazy element, the panel. */
export function builtWidgets() {
  const dist = join(widgets, 'dist')
  const names = readdirSync(dist).filter((name) => /^parvis\b.*\.js$/.test(name))
  return new Map(names.map((name) => [name, readFileSync(join(dist, name), 'utf8')]))
}

/** Brotli bytes of a program given as text. */
export const sizeOf = async (program: string) => brotli(await codeOf(program)).length

/** A program given as text, as one file. */
export async function codeOf(program: string) {
  // Vitest sets `test`, under which packages give what helps developers.
  process.env.NODE_ENV = 'production'
  const entry = `${widgets}program.js`
  const built = await build({
    root: widgets,
    logLevel: 'error',
    configFile: false,
    plugins: [
      {
        name: 'program',
        enforce: 'pre',
        resolveId: { order: 'pre', handler: (id) => (id.endsWith('program.js') ? entry : null) },
        load: (id) => (id === entry ? program : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const files = outputs.flatMap((result) => ('output' in result ? result.output : []))
  return files.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('')
}
