// `parvis quarantine`: groups of supports that look alike, the one that waits longest first.
import type { Deps } from '../platform/deps.ts'
import { heldStates } from '../process/supports/review-queue/states.ts'
import { allGroups } from '../process/supports/review-queue/store.ts'
import { waitingHeld } from '../process/supports/review-queue/waiting-store.ts'
import { CommandFault } from './command-fault.ts'
import { withDeps } from './with-deps.ts'

const usage = 'Usage: parvis quarantine [held|released|refused]'

/** Answers the groups in this state, in words; nobody is named in them. */
export async function quarantineCommand(args: string[], { database: { db } }: Deps) {
  const [asked = 'held', ...more] = args
  const state = heldStates.find((one) => one === asked)
  if (!state || more.length > 0) throw new CommandFault(usage)
  const lines: string[] = []
  for await (const rows of allGroups(db, state)) {
    for (const { group_key, rule, count, first, last } of rows) {
      lines.push(`${group_key}  ${rule}  ${Number(count)} ${state}  ${first} – ${last}`)
    }
  }
  const { supports, groups } = await waitingHeld(db)
  return [...lines, `${supports} supports wait for a decision, in ${groups} groups.`].join('\n')
}

export async function quarantine() {
  await withDeps(async (deps) => {
    console.log(await quarantineCommand(process.argv.slice(3), deps))
  })
}
