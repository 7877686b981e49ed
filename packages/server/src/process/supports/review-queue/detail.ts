// One group as the team sees it: what makes its mailboxes look alike, and not whose they are.
import type { Deps } from '../../../platform/deps.ts'
import { refuse } from '../../../platform/refusal.ts'
import { maskedWithSigns } from './signs.ts'
import { membersOf } from './store.ts'

export async function detailOf({ database, secrets }: Deps, key: string) {
  const rows = await membersOf(database.db, key, 500)
  if (rows.length === 0) return refuse('quarantine_not_found')
  return {
    key,
    items: rows.map((row) => ({
      receipt: row.receipt,
      proposal: { id: row.proposal_id, title: row.title },
      mailbox: maskedWithSigns(secrets.unseal(row.email_sealed)),
      rule: row.rule,
      recordedAt: row.recorded_at,
      site: row.site_key,
      state: row.state,
      reason: row.reason,
      decidedAt: row.decided_at,
      version: row.version,
    })),
  }
}
