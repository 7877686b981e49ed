// `npm test`: installs what is missing, then has turbo build, check and test, each as a stage that it keeps by its inputs.
// `npm test -- server e2e` runs only the stages whose name holds one of these words; `npm run test:all` adds what is
// slow or needs other people's software; `--force` runs again what is kept.
import { availableParallelism } from 'node:os'
import { ensureBuilt, turboSettings } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureEngine } from './engines.mjs'
import { ensureInstalled } from './install.mjs'
import { run } from './run.mjs'
import { inTurn, readsSources, stages } from './stages.mjs'
import { failuresIn, readRuns, rowOf, sinceStart } from './summary.mjs'
import { ensureWordPress } from './wordpress.mjs'

const options = process.argv.slice(2).filter((word) => word.startsWith('--'))
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const isAll = options.includes('--all')
const chosen = stages({ isAll }).filter(
  ({ task }) => words.length === 0 || words.some((word) => task.includes(word)),
)
const rows = []

if (chosen.length === 0) fail(`No stage is named ${words.join(' nor ')}.`)
else if (!(await ensureInstalled())) process.exitCode = 1
else await runStages()

async function runStages() {
  const env = { ...turboSettings, ...(await browser()), CI: 'true', NO_COLOR: '1' }
  env.PARVIS_TESTS = isAll ? 'all' : 'usual'
  // What is fetched mostly waits for the network: meanwhile all that does not need it runs.
  const wordpress = isChosen('hosts') ? ensureWordPress().catch(String) : null
  console.log(`Installed at ${sinceStart()}.`)
  const isBuilt = ensureBuilt()
  void isBuilt.then((done) => {
    // Stages that run what is built look for it themselves when they are run alone.
    if (done) env.PARVIS_BUILT = '1'
    console.log(`Built at ${sinceStart()}.`)
  })
  await runOurs(
    chosen.filter(({ isForeign }) => !isForeign),
    { env, isBuilt },
  )
  if (!(await isBuilt)) return fail('What needs the build was not run.')
  env.WORDPRESS_ABSENT = (await wordpress) ?? ''
  if (env.WORDPRESS_ABSENT) skip('the tests of WordPress', env.WORDPRESS_ABSENT)
  // What others made changes by itself: green yesterday says little of today.
  const foreign = chosen.filter(({ isForeign }) => isForeign)
  await runTogether(await withEngines(foreign, env), { env, atOnce: 1, isForced: true })
  close()
}

function isChosen(name) {
  return chosen.some(({ task }) => task.endsWith(`:${name}`))
}

/** Those stages, without the journeys in a browser that cannot be had; the others are told where theirs is. */
async function withEngines(stages, env) {
  const absent = []
  for (const name of ['firefox', 'webkit'].filter(isChosen)) {
    const engine = await ensureEngine(name)
    Object.assign(env, engine.env)
    if (!engine.absent) continue
    skip(`the journeys in ${name}`, engine.absent)
    absent.push(`@parvis/tests#test:${name}`)
  }
  return stages.filter(({ task }) => !absent.includes(task))
}

function skip(what, why) {
  console.log(`Skipped: ${what}.\n- ${why}`)
}

/** The version is told apart: with another browser, what it showed is to be seen again. */
async function browser() {
  const { path, reasons } = await ensureChromium()
  if (!path) {
    console.log(`No Chromium: the browser tests will fail.\n- ${reasons.join('\n- ')}`)
    return { CHROMIUM: '', CHROMIUM_VERSION: 'none' }
  }
  const { output } = await run(path, ['--version'], { show: false, minutes: 1 })
  console.log(`Chromium: ${path}, ${output.trim()}`)
  return { CHROMIUM: path, CHROMIUM_VERSION: output.trim() }
}

/**
 * One stage a core: with more, tests that hold what is fair to others wait for the processor themselves.
 * Turbo takes stages in an order of its own, so that each of its runs is given those whose turn it is.
 */
async function runOurs(stages, { env, isBuilt }) {
  const atOnce = availableParallelism()
  // Forced, every run would build again, under the others.
  if (options.includes('--force'))
    return (await isBuilt) && runTogether(stages, { env, atOnce, isForced: true })
  const waiting = inTurn(stages)
  const lane = async () => {
    for (let group = waiting.shift(); group; group = waiting.shift())
      if (group.every(readsSources) || (await isBuilt)) await runTogether(group, { env, atOnce: 1 })
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}

async function runTogether(stages, { env, atOnce, isForced = false }) {
  if (stages.length === 0) return
  const args = [
    'run',
    ...stages.map(({ task }) => task),
    `--concurrency=${atOnce}`,
    '--continue=dependencies-successful',
    '--output-logs=hash-only',
    '--summarize',
    ...(isForced ? ['--force'] : []),
  ]
  const began = Date.now()
  const { code } = await run('turbo', args, { env, minutes: 90 })
  const found = readRuns(began)
  rows.push(...stages.map(({ task }) => rowOf(found, task)))
  if (code !== 0) process.exitCode = 1
}

function close() {
  for (const { text } of rows) console.log(text)
  const failed = rows.filter(({ isGreen }) => !isGreen)
  for (const { task, log } of failed) console.log(`\n✗ ${task}\n${failuresIn(log)}`)
  const count = rows.reduce((sum, { tests }) => sum + tests, 0)
  console.log(
    `\n${rows.length - failed.length} stages passed, ${failed.length} failed; ${count} tests, in ${sinceStart()}`,
  )
  if (failed.length > 0) process.exitCode = 1
}

function fail(why) {
  console.error(why)
  process.exitCode = 1
}
