// Finds the browsers that run the journeys beside Chromium, or gets them from Debian.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inPath } from './chromium.mjs'
import { installDebian } from './debian.mjs'

const engines = {
  firefox: {
    packages: ['firefox-esr'],
    find: () => inPath(['firefox-esr', 'firefox']),
  },
  webkit: {
    packages: ['webkit2gtk-driver', 'xvfb'],
    find: () => inPath(['Xvfb']) && inPath(['WebKitWebDriver']) && miniBrowser(),
  },
}

/** Beside the library, in a folder of its version, in one of the processor's kind. */
function miniBrowser(libraries = '/usr/lib') {
  const below = (folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name))
  return below(libraries)
    .flatMap(below)
    .filter((folder) => /\/webkit2gtk-4\.[^/]*$/.test(folder))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(existsSync)
}

/** Answers `{ env }` for the tests, or `{ absent }`: why they cannot run. */
export async function ensureEngine(name) {
  const { packages, find } = engines[name]
  const absent = find() ? null : await installDebian(packages)
  const path = find()
  if (path) return { env: { [name.toUpperCase()]: path } }
  return {
    absent: absent ?? `${packages.join(', ')}: installed, and not where they are looked for`,
  }
}
