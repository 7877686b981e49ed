// `apply-retention`: what the server does every hour, at once, with its figures.
import { applyRetention } from '../rights/privacy/retention.ts'
import { withDeps } from './with-deps.ts'

export async function runRetention() {
  await withDeps(async (deps) => {
    const applied = await applyRetention(deps)
    for (const [kind, count] of Object.entries(applied)) console.log(`${kind.padEnd(10)}${count}`)
  })
}
