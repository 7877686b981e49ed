// Builds the SDK into ES modules: the client, the receiver of webhooks, and apart from them the team's
// operations and the fake server, so that a page loads the client as one file; the types come from tsc.
import { defineConfig } from 'tsup'

const shared = { format: 'esm', target: 'es2022', platform: 'neutral' } as const

export default defineConfig([
  { ...shared, entry: ['src/index.ts', 'src/webhooks.ts'] },
  {
    ...shared,
    entry: {
      staff: 'src/staff/index.ts',
      'staff-operations': 'src/staff/printed/operations.ts',
    },
  },
  {
    ...shared,
    entry: { testing: 'src/testing/index.ts', 'testing-server': 'src/testing/server.ts' },
    // It holds the whole contract.
    minifyWhitespace: true,
    // A runtime's own module, which only the fake server behind a port needs.
    external: [/^node:/],
    // Deno knows it by its whole name only.
    removeNodeProtocol: false,
  },
])
