// What serving loads before anyone asks for anything: each package weighs megabytes from then on.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const loads = /^(?:import|export)\s(?!type\b)[^']*?from '([^']+)'|^import '([^']+)'/gm

function loadedFrom(start: URL) {
  const files = new Set([start.href])
  const packages = new Set<string>()
  for (const file of files) {
    for (const [, from, alone] of readFileSync(new URL(file), 'utf8').matchAll(loads)) {
      const name = from ?? alone ?? ''
      if (name.startsWith('.')) files.add(new URL(name, file).href)
      else if (!name.startsWith('node:')) packages.add(name)
    }
  }
  return { files: files.size, packages: [...packages] }
}

test('nothing that sends, reads or paints what may never come', () => {
  const { files, packages } = loadedFrom(new URL('./serve.ts', import.meta.url))
  expect(files).toBeGreaterThan(500)
  expect(packages).toContain('better-sqlite3')
  const later =
    /^(nodemailer|postal-mime|openid-client|@simplewebauthn\/server|@resvg\/|@etalab\/|yaml)/
  expect(packages.filter((name) => later.test(name))).toEqual([])
})
