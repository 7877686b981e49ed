// Builds what is loaded on use, one file after the other.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { namesOnUse, plainFiles } from './lazy.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
for (const mode of [...Object.keys(plainFiles), ...namesOnUse])
  await build({ root, mode, logLevel: 'warn' })
