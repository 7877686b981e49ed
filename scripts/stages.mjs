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

/** Half a minute and more, the longest first. */
const long = [
  '@parvis/server#coverage',
  '@parvis/server#test',
  '@parvis/tests#test:e2e',
  '@parvis/tests#test:faults',
  '@parvis/tests#test:budgets',
  '@parvis/tests#test:privacy',
  '@parvis/widgets#coverage',
  '@parvis/widgets#test:browser',
  '@parvis/tests#test:contract',
  '@parvis/tests#test:replay',
]

/** Whether turbo builds nothing for it, so that it may begin under the build: `turbo.json` says the same. */
export const readsSources = ({ task }) => /^@parvis\/server#(test|coverage)$/.test(task)

/** Those that are begun together, in turn: none of the long ones is left for the end, when nothing is left beside it. */
export function inTurn(stages) {
  const alone = long.flatMap((name) => stages.filter(({ task }) => task === name))
  const others = stages.filter((stage) => !alone.includes(stage))
  const groups = alone.map((stage) => [stage])
  // Together what is short takes as long as the third of them.
  return groups.toSpliced(2, 0, others).filter((group) => group.length > 0)
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
