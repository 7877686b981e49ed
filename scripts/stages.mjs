// The stages of `npm test`: the scripts of this name in each package, and the checks of the whole tree.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

const ofTheTree = ['format:check', 'arrows', 'contract:check', 'test:architecture']
/** What builds on other people's software, or packs and installs all anew: only when all is asked for. */
const foreign = ['test:docs', 'test:firefox', 'test:hosts', 'test:publishing', 'test:webkit']
/** Coverage is the same tests, counted: they are run one way or the other. */
function leftTo({ isAll, scripts }) {
  if (!isAll || !scripts.coverage) return 'coverage'
  return scripts['test:browser'] ? 'test:browser' : 'test'
}

/** Each as turbo knows it. */
export function stages({ isAll }) {
  const ofPackages = workspaces().flatMap(({ name, scripts = {} }) =>
    Object.keys(scripts)
      .filter((script) => /^(types|test|coverage)\b/.test(script))
      .filter((script) => isAll || !foreign.includes(script))
      .filter((script) => script !== leftTo({ isAll, scripts }))
      .map((script) => ({ task: `${name}#${script}`, isForeign: foreign.includes(script) })),
  )
  return [...ofTheTree.map((script) => ({ task: `//#${script}`, isForeign: false })), ...ofPackages]
}

function workspaces() {
  const folders = readdirSync(join(root, 'packages')).map((name) => join('packages', name))
  return [...folders, 'tests']
    .map((folder) => join(root, folder, 'package.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')))
}
