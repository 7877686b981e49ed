// Inside a wing too there is an order: no ring of its folders, but by types alone.
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { files, read } from './files.ts'

const src = 'packages/server/src'
const wings =
  /^packages\/server\/src\/(platform|mail|people|sites|intents|process|catalogue|rights|outlets)\//

/** Files that need it when they run; `import type` and lists of nothing but types are gone by then. */
const importing = /^(?:import|export) (?!type )(?:([^'"]*?) from )?'(\.[^']+)'/gm

const isForTypes = (names = '') =>
  /^\{.*\}$/s.test(names) &&
  names
    .slice(1, -1)
    .split(',')
    .every((name) => /^\s*(type\s|$)/.test(name))

/** "platform/http"; what stands in the wing itself is of one folder, "platform/." */
function folderOf(file: string) {
  const [wing, noun, ...rest] = relative(src, file).split('/')
  return `${wing}/${rest.length > 0 ? noun : '.'}`
}

function foldersNeeded() {
  const needed = new Map<string, Set<string>>()
  const code = files.filter((file) => wings.test(file) && /(?<!\.test)\.tsx?$/.test(file))
  for (const file of code) {
    const from = folderOf(file)
    for (const [, names, path = ''] of read(file).matchAll(importing)) {
      const to = folderOf(join(dirname(file), path))
      if (to === from || isForTypes(names)) continue
      needed.set(from, (needed.get(from) ?? new Set()).add(to))
    }
  }
  return needed
}

test('no folder of a wing needs one that needs it', () => {
  const needed = foldersNeeded()
  expect(needed.size).toBeGreaterThan(50)
  const allOf = (folder: string, found = new Set<string>()) => {
    for (const next of needed.get(folder) ?? []) {
      if (found.has(next)) continue
      found.add(next)
      allOf(next, found)
    }
    return found
  }
  const inRing = [...needed.keys()].filter((folder) => allOf(folder).has(folder))
  // One list of entries and its parts, which share what an entry is.
  expect(inRing.sort()).toEqual(['mail/.', 'mail/catalogue'])
})
