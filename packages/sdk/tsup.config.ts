// Builds the SDK into two ES modules, the client and the receiver of webhooks; the types come from tsc.
import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/webhooks.ts'],
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  clean: true,
})
