// A service made of what a published committee funded: lineage, grants and title come from there.

import { retried } from '../../platform/db/retry.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { refuse } from '../../platform/refusal.ts'
import { requireSlug } from '../../platform/text/slug.ts'
import { holdContributions } from '../../process/contributions/decision-store.ts'
import { insertNew, type Tools } from './change.ts'
import type { Service } from './contract.ts'
import { decisionsOn, hasService } from './decision-store.ts'
import type { Stage } from './values.ts'

type Given = {
  contributions: string[]
  id?: string | undefined
  name?: string | undefined
  tagline?: string | undefined
  stage: { stage: Service['stage']; since: string }
}

/** Answers its id. */
export async function createFromDecision({ database, actor, now }: Tools, given: Given) {
  return retried(database.db, async (trx) => {
    const decisions = await requireFunded(trx, given.contributions)
    const [first] = decisions
    const name = given.name ?? first?.title ?? ''
    const id = given.id ?? requireSlug(name)
    const stages: Stage[] = [given.stage]
    const values = {
      name,
      stages,
      contributions: given.contributions,
      tagline: given.tagline ?? first?.summary ?? '',
      proposals: [...new Set(decisions.flatMap(({ proposals }) => proposals))],
      grants: decisions.map(({ cents, title, on, committee }) => ({
        amountCents: cents,
        label: title,
        on,
        envelope: committee,
      })),
    }
    await insertNew(trx, { actor, now }, { id, values })
    return id
  })
}

/** Held, so that of two services made at once from one contribution the second is refused. */
async function requireFunded(trx: Trx, ids: string[]) {
  const held = await holdContributions(trx, ids)
  for (const id of ids) {
    const row = held.get(id) ?? refuse('contribution_not_found')
    if (row.decision !== 'selected') refuse('contribution_not_selected')
  }
  if (await hasService(trx, ids)) refuse('contribution_has_service')
  return decisionsOn(trx, ids)
}
