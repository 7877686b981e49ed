// Bundles a program as a page would get it: by the tool that builds the elements, minified, brotli 11.
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { build, type InlineConfig } from 'vite'
import { namesOnUse } from '../../packages/widgets/build/lazy.ts'
import { lazyNames } from '../../packages/widgets/src/lazy/elements.ts'

export { lazyNames, namesOnUse }

export const widgets = fileURLToPath(new URL('../../packages/widgets/', import.meta.url))

export const brotli = (code: string) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })

/** Files by name. */
async function bundle(config: InlineConfig) {
  // Vitest sets `test`, under which packages give what helps developers.
  process.env.NODE_ENV = 'production'
  const built = await build({ root: widgets, logLevel: 'error', ...config })
  const outputs = Array.isArray(built) ? built : [built]
  const files = new Map<string, string>()
  for (const result of outputs) {
    if (!('output' in result)) continue
    for (const file of result.output) if (file.type === 'chunk') files.set(file.fileName, file.code)
  }
  return files
}

/** `parvis.js` and the files it loads on use: a language, each lazy element, the panel. */
export async function bundleWidgets() {
  const files = new Map<string, string>()
  for (const mode of ['script', ...namesOnUse]) {
    for (const [name, code] of await bundle({ mode, build: { write: false } }))
      files.set(name, code)
  }
  return files
}

/** Brotli bytes of a program given as text. */
export const sizeOf = async (program: string) => brotli(await codeOf(program)).length

/** A program given as text, as one file. */
export async function codeOf(program: string) {
  const entry = `${widgets}program.js`
  const files = await bundle({
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
  return [...files.values()].join('')
}
