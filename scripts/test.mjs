// `npm test`: installs and builds what is missing, then runs every check and test, each as a stage.
// `npm test -- server e2e` runs only the stages whose name holds one of these words; `npm run test:all` adds what is
// slow or needs other people's software.
import { ensureBuilt } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureEngine } from './engines.mjs'
import { ensureInstalled } from './install.mjs'
import { stages } from './stages.mjs'
import { ensureWordPress } from './wordpress.mjs'

const isAll = process.argv.includes('--all')
const words = process.argv.slice(2).filter((word) => word !== '--all')
const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []

// Begun first, as it mostly waits for the network; whoever needs it waits for it.
const wordpress = isAll && isChosen('tests of hosts') ? ensureWordPress().catch(String) : null
if (await ensureInstalled()) await runStages()
else count({ passed: 0, failed: 1, skipped: 0, failures: ['install'] })
close()

async function runStages() {
  const chromium = await ensureChromium()
  if (chromium.path) console.log(`Chromium: ${chromium.path}`)
  else console.log(`No Chromium: the browser tests will fail.\n- ${chromium.reasons.join('\n- ')}`)
  if (!(await ensureBuilt())) {
    count({ passed: 0, failed: 1, skipped: 0, failures: ['build'] })
  }
  const env = {
    CI: 'true',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    CHROMIUM: chromium.path ?? '',
    PARVIS_TESTS: isAll ? 'all' : 'usual',
  }
  const before = {
    hosts: withWordPress,
    firefox: () => withEngine('firefox'),
    webkit: () => withEngine('webkit'),
  }
  const chosen = stages(env, { isAll, before }).filter(({ name }) => isChosen(name))
  await sideBySide(chosen.filter(({ needsAll }) => !needsAll))
  for (const stage of chosen.filter(({ needsAll }) => needsAll)) await runStage(stage)
}

/** Two at a time: each of these keeps one processor busy, and waits on the disk in between. */
async function sideBySide(stages) {
  const waiting = [...stages]
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await runStage(next)
  }
  await Promise.all([lane(), lane()])
}

function isChosen(name) {
  return words.length === 0 || words.some((word) => name.includes(word))
}

/** What the tests of hosts are told of it. */
async function withWordPress() {
  const reason = await wordpress
  if (reason) console.log(`No WordPress: its tests are skipped.\n- ${reason}`)
  return { WORDPRESS_ABSENT: reason ?? '' }
}

/** What the journeys in that browser are told of it. */
async function withEngine(name) {
  const { env, absent } = await ensureEngine(name)
  if (absent) console.log(`No ${name}: its journeys are skipped.\n- ${absent}`)
  return env ?? null
}

async function runStage({ name, run }) {
  const started = performance.now()
  const result = await run()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${result.failed ? '✗' : '✓'} ${name}: ${summary(result)} (${seconds} s)`)
  if (result.failed > 0) console.log(`\n${indent(result.details)}\n`)
  count(result)
}

function count(result) {
  for (const kind of Object.keys(total)) total[kind] += result[kind]
  failures.push(...result.failures)
}

function close() {
  const none = total.passed + total.failed === 0
  if (none) console.log('No test was executed.')
  if (failures.length > 0)
    console.log(['\nFailures:', ...failures.map((name) => `  ✗ ${name}`)].join('\n'))
  console.log(`\n${summary(total)}`)
  process.exitCode = none || total.failed > 0 ? 1 : 0
}

function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}

function indent(text) {
  return text.replace(/^/gm, '    ')
}
