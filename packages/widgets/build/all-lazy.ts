// Builds what is loaded on use, one file after the other.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { namesOnUse } from './lazy.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
for (const mode of namesOnUse) await build({ root, mode, logLevel: 'warn' })
