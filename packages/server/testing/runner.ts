// Leaves out of `npm test`, on PostgreSQL, what `repeats-on-postgres.txt` names; listens to a whole run for that list.
import { appendFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import {
  inject,
  type RunnerTestCase,
  type RunnerTestSuite,
  TestRunner,
  type TestRunnerConfig,
} from 'vitest'
import { isAll, isUsual } from './how-many.ts'
import { readRepeats } from './repeats.ts'
import { beginTest, endTest, listenToPostgres } from './said.ts'

const sources = join(import.meta.dirname, '..', 'src')
const repeats = readRepeats()
let isListening = false

export default class extends TestRunner {
  readonly #isListened: boolean

  constructor(config: TestRunnerConfig) {
    super(config)
    this.#isListened = isAll || config.snapshotOptions.updateSnapshot === 'all'
    if (!this.#isListened || isListening) return
    isListening = true
    listenToPostgres()
  }

  override async onBeforeRunSuite(suite: RunnerTestSuite) {
    // What starts an app for nothing but such tests is left out too.
    if (isLeftOut(suite)) suite.mode = 'skip'
    await super.onBeforeRunSuite(suite)
  }

  override async onBeforeRunTask(test: RunnerTestCase) {
    if (isLeftOut(test)) test.mode = 'skip'
    await super.onBeforeRunTask(test)
    if (this.#isListened) beginTest()
  }

  override onAfterRunTask(test: RunnerTestCase) {
    super.onAfterRunTask(test)
    if (!this.#isListened || test.result?.state !== 'pass') return
    const told = { file: fileOf(test), name: nameOf(test), said: endTest() }
    appendFileSync(inject('saidFile'), `${JSON.stringify(told)}\n`)
  }
}

const fileOf = ({ file }: RunnerTestCase) => relative(sources, file.filepath).replaceAll('\\', '/')

function nameOf({ name, suite }: RunnerTestCase | RunnerTestSuite): string {
  return suite ? `${nameOf(suite)} > ${name}` : name
}

function isLeftOut(task: RunnerTestCase | RunnerTestSuite): boolean {
  if (!isUsual) return false
  if (task.type === 'suite') return task.tasks.length > 0 && task.tasks.every(isLeftOut)
  return repeats.has(`${fileOf(task)} > ${nameOf(task)}`)
}
