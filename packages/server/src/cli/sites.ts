// Commands on partner sites: list them, suspend one at once, restore it, revoke a key.

import { retried } from '../platform/db/retry.ts'
import type { Deps } from '../platform/deps.ts'
import { Refusal } from '../platform/refusal.ts'
import { restoreSite, revokeKey, suspendSite } from '../sites/host-sites/change.ts'
import { presentStaffSites } from '../sites/host-sites/present.ts'
import { allSites } from '../sites/host-sites/suspension-store.ts'
import { CommandFault } from './command-fault.ts'
import { withDeps } from './with-deps.ts'

const usage = 'Usage: parvis sites [suspend KEY REASON | restore KEY | revoke-key KEY]'

/** Answers what was done, or the list, in words. */
export async function sitesCommand(args: string[], deps: Deps) {
  const { db } = deps.database
  const [act, key = '', ...words] = args
  if (act === undefined) return listed(deps)
  const by = { staffId: null, participantId: null, at: deps.clock().toISOString() }
  const reason = words.join(' ')
  if (key === '' || (act === 'suspend') !== (reason !== '')) throw new CommandFault(usage)
  try {
    if (act === 'suspend') {
      await retried(db, (trx) => suspendSite(trx, key, { ...by, reason }))
      return `${key}: suspended.`
    }
    if (act === 'restore') {
      await retried(db, (trx) => restoreSite(trx, key, by))
      return `${key}: restored.`
    }
    if (act === 'revoke-key') {
      await retried(db, (trx) => revokeKey(trx, key, by))
      return `${key}: revoked.`
    }
  } catch (error) {
    throw error instanceof Refusal ? new Error(`${key}: ${error.code}`) : error
  }
  throw new CommandFault(usage)
}

async function listed({ database: { db } }: Deps) {
  const lines: string[] = []
  for await (const rows of allSites(db)) {
    for (const site of await presentStaffSites(db, rows)) {
      const state = site.suspendedAt ? `suspended (${site.suspendedWhy})` : 'active'
      const seen = `last seen ${site.lastSeenAt ?? 'never'}`
      const where = `${site.origins.join(' ')}  ${site.territory.label}`
      lines.push(`${site.key}  ${state}  ${where}  ${site.keys.length} keys  ${seen}`)
    }
  }
  return lines.join('\n') || 'No site.'
}

export async function sites() {
  await withDeps(async (deps) => {
    console.log(await sitesCommand(process.argv.slice(3), deps))
  })
}
