// Builds the command and the library; the widgets and the pages' files go beside them, compressed too.
import { execFileSync } from 'node:child_process'
import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'tsup'

/** What hosted pages load: their sheets, scripts and icon. */
const layout = 'src/platform/layout'

/**
 * Built in, since they are hundreds of small files: the server starts in two thirds of the time and
 * holds 5 MB less. Their licences go with them.
 */
const builtIn = ['kysely', 'hono', '@hono/node-server', 'zod']

export default defineConfig({
  entry: {
    cli: 'src/cli.ts',
    main: 'src/main.ts',
    'grouping-in-thread': 'src/process/similar/grouping-in-thread.ts',
    'read-in-thread': 'src/catalogue/importers/read-in-thread.ts',
  },
  format: 'esm',
  target: 'node22',
  clean: true,
  splitting: true,
  noExternal: builtIn,
  esbuildOptions(options) {
    // A file that has one letter beyond Latin takes two bytes in memory for each of the others.
    options.charset = 'ascii'
  },
  async onSuccess() {
    await cp(join(layout, 'styles'), 'dist/styles', { recursive: true })
    await cp(join(layout, 'icon.svg'), 'dist/icon.svg')
    for (const name of (await readdir(layout)).filter((name) => /\.(js|css)$/.test(name)))
      await cp(join(layout, name), join('dist', name))
    await cp('../widgets/dist', 'dist/widgets', { recursive: true })
    await cp('../gallery/dist', 'dist/gallery', { recursive: true })
    await cp('../console/dist', 'dist/console', { recursive: true })
    await cp('../wordpress/dist', 'dist/wordpress', { recursive: true })
    execFileSync(process.execPath, ['src/cli/compress-files.ts', 'dist'], { stdio: 'inherit' })
    for (const name of builtIn) {
      await cp(join(folderOf(name), 'LICENSE'), `dist/licences/${name.replace('/', '-')}.txt`)
    }
  },
})

/** The folder of an installed package, wherever npm has put it. */
function folderOf(name: string) {
  const entry = fileURLToPath(import.meta.resolve(name))
  return entry.slice(
    0,
    entry.lastIndexOf(join('node_modules', name)) + join('node_modules', name).length,
  )
}
