// npm run replay [-- postgres]: prints the figures expected and obtained; ends with 1 when any differs.
import { setup } from '../faults/built.ts'
import { isSame, tableOf } from './figures.ts'
import { replay } from './replay.ts'
import type { Engine } from './world.ts'

const engine: Engine = process.argv.includes('postgres') ? 'postgres' : 'sqlite'
await setup()
const figures = await replay(engine, console.log)
console.log(`\n${tableOf(figures)}\n`)
const different = figures.filter((one) => !isSame(one))
console.log(
  different.length === 0
    ? `All ${figures.length} figures are those expected, on ${engine}.`
    : `${different.length} of ${figures.length} figures differ, on ${engine}.`,
)
process.exitCode = different.length === 0 ? 0 : 1
