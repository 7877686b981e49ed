// Builds the command and the library; the widgets and the pages' files go beside them.
import { cp } from 'node:fs/promises'
import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/cli.ts', 'src/main.ts'],
  format: 'esm',
  target: 'node22',
  clean: true,
  splitting: true,
  async onSuccess() {
    await cp('src/layout/styles', 'dist/styles', { recursive: true })
    await cp('src/layout/icon.svg', 'dist/icon.svg')
    await cp('../widgets/dist', 'dist/widgets', { recursive: true })
  },
})
