// Builds the further elements, one after the other.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { furtherNames } from './further.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
for (const mode of furtherNames) await build({ root, mode, logLevel: 'warn' })
