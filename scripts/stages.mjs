// The stages of `npm test`, in order: checks of the sources first, then every kind of test.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'
import { checkResult, linesResult, vitestResult } from './results.mjs'
import { run } from './run.mjs'

/** Quick ones first; others come after them, by name. */
const order = ['architecture', 'sdk', 'widgets', 'contract']
/** What keeps every processor busy by itself, or measures time: nothing runs beside it. */
const needAll = ['server', 'hosts', 'budgets', 'e2e', 'firefox', 'webkit', 'faults']
/** What builds on other people's software, or packs and installs all anew: only when all is asked for. */
const foreign = ['docs', 'firefox', 'hosts', 'publishing', 'webkit']

/**
 * A stage is `{ name, run, needsAll }`; `run` answers `{ passed, failed, skipped, failures }`. `before` gives what
 * a project's tests wait for, by its name: a function that answers more of their environment, or null where they
 * cannot run.
 */
export function stages(env, { isAll = false, before = {} } = {}) {
  const projects = vitestProjects().filter((name) => isAll || !foreign.includes(name))
  return [
    check('format and lint', 'biome', ['check', '.', '--colors=off', '--max-diagnostics=60'], env),
    ...workspacesWith('types').map(({ name }) =>
      check(`types of ${name}`, 'npm', ['run', '--silent', 'types', '-w', name], env),
    ),
    check('import rules', 'npm', ['run', '--silent', 'arrows'], env),
    check('lock is complete', 'node', ['scripts/complete-lock.mjs', '--check'], env),
    check('contract is fresh', 'npm', ['run', '--silent', 'contract:check'], env),
    ...projects.map((name) => vitest(name, env, before[name])),
    ...workspacesWith('test:browser').map(({ name }) => browser(name, env)),
  ]
}

function check(name, program, args, env) {
  return {
    name,
    run: async () => checkResult(name, await run(program, args, { env, show: false, minutes: 10 })),
  }
}

const skipped = { passed: 0, failed: 0, skipped: 1, failures: [], details: '' }

function vitest(project, env, before = async () => ({})) {
  const args = (report) => [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const run = async () => {
    const more = await before()
    return more ? vitestResult(project, args, { ...env, ...more }) : skipped
  }
  return { name: `tests of ${project}`, run, needsAll: needAll.includes(project) }
}

function browser(workspace, env) {
  const args = ['run', '--silent', 'test:browser', '-w', workspace]
  return {
    name: `tests of ${workspace} in a browser`,
    needsAll: true,
    run: async () => linesResult(workspace, await run('npm', args, { env, show: false })),
  }
}

/** A project is named after its folder. */
function vitestProjects() {
  const found = ['packages', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder)).filter((name) =>
      existsSync(join(root, folder, name, 'vitest.config.ts')),
    ),
  )
  const others = found.filter((name) => ![...order, ...needAll].includes(name)).sort()
  return [...order, ...others, ...needAll].filter((name) => found.includes(name))
}

function workspacesWith(script) {
  const folders = readdirSync(join(root, 'packages')).map((name) => join('packages', name))
  return [...folders, 'tests']
    .map((folder) => join(root, folder, 'package.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')))
    .filter((manifest) => manifest.scripts?.[script])
}
