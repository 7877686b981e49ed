// npm run replay [-- postgres]: prints the figures expected and obtained; ends with 1 when any differs.
import { setup } from '../faults/built.ts'
import { tableOf, verdictOf } from './figures.ts'
import { replay } from './replay.ts'
import type { Engine } from './world.ts'

const engine: Engine = process.argv.includes('postgres') ? 'postgres' : 'sqlite'
await setup()
const figures = await replay({ engine, say: console.log })
console.log(`\n${tableOf(figures)}\n`)
const { says, exitCode } = verdictOf(figures)
console.log(`${says}, on ${engine}.`)
process.exitCode = exitCode
