// .env.example explains exactly the settings that config.ts reads.
import { expect, test } from 'vitest'
import { read } from './files.ts'

const names = (file: string, pattern: RegExp) =>
  [...new Set([...read(file).matchAll(pattern)].map(([, name]) => name))].sort()

test('.env.example names every setting, and no other', () => {
  const explained = names('.env.example', /^([A-Z_]+)=/gm)
  const general = names(
    'packages/server/src/platform/settings/config.ts',
    /^ {2}([A-Z_]+): (?:z|settingAddress)\b/gm,
  )
  const providers = names(
    'packages/server/src/platform/settings/providers.ts',
    /^ {2}([A-Z_]+_[A-Z_]+): /gm,
  )
  const legal = names('packages/server/src/platform/settings/legal.ts', /^ {2}([A-Z]+_[A-Z_]+): /gm)
  expect(explained).toEqual([...general, ...providers, ...legal].sort())
  expect(explained.length).toBeGreaterThan(10)
})
