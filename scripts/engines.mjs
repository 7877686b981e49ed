// Finds the browsers that run the journeys beside Chromium, or gets them from Debian.
import { globSync } from 'node:fs'
import { inPath } from './chromium.mjs'
import { installDebian } from './debian.mjs'

const engines = {
  firefox: {
    packages: ['firefox-esr'],
    find: () => inPath(['firefox-esr', 'firefox']),
  },
  webkit: {
    packages: ['webkit2gtk-driver', 'xvfb'],
    find: () =>
      inPath(['Xvfb']) &&
      inPath(['WebKitWebDriver']) &&
      globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0],
  },
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
