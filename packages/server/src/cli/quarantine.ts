// `parvis quarantine`: groups of supports that look alike, the one that waits longest first.
import type { Deps } from '../platform/deps.ts'
import { heldStates } from '../process/supports/review-queue/states.ts'
import { pageOfGroups } from '../process/supports/review-queue/store.ts'
import { waitingHeld } from '../process/supports/review-queue/waiting-store.ts'
import { withDeps } from './with-deps.ts'

const usage = 'Usage: parvis quarantine [held|released|refused]'
const page = 200

/** Answers the groups in this state, in words; nobody is named in them. */
export async function quarantineCommand(args: string[], { database: { db } }: Deps) {
  const [asked = 'held', ...more] = args
  const state = heldStates.find((one) => one === asked)
  if (!state || more.length > 0) throw new Error(usage)
  const lines: string[] = []
  let after: { key: string; id: string } | undefined
  for (;;) {
    const rows = await pageOfGroups(db, { state, after, limit: page })
    for (const { group_key, rule, count, first, last } of rows) {
      lines.push(`${group_key}  ${rule}  ${Number(count)} ${state}  ${first} – ${last}`)
    }
    const end = rows.at(-1)
    if (!end || rows.length < page) break
    after = { key: end.first, id: end.group_key }
  }
  const { supports, groups } = await waitingHeld(db)
  return [...lines, `${supports} supports wait for a decision, in ${groups} groups.`].join('\n')
}

export async function quarantine() {
  await withDeps(async (deps) => {
    console.log(await quarantineCommand(process.argv.slice(3), deps))
  })
}
