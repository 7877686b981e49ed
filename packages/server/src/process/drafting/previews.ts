// Rehearses a publication or a merge: refused as it would be, told what it would do, and taken back.

import { toldBy } from '../../mail/told-count.ts'
import { rehearsed } from '../../platform/db/rehearse.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { Replying } from '../moderation/planned.ts'
import { contributionsOf } from '../proposals/acts-store.ts'
import type { StaffProposal } from './contract.ts'
import { loadProposalForStaff, loadProposalsForStaff } from './load.ts'
import { merge } from './merge.ts'
import { publish } from './publish.ts'

export async function previewPublication(
  db: Db,
  author: Replying,
  asked: Parameters<typeof publish>[2],
) {
  const ids = asked.map(({ id }) => id)
  return rehearsed(db, async (trx) => {
    const told = await toldBy(trx, () => publish(trx, author, asked))
    const inside = await contributionsOf(trx, ids)
    return {
      items: await loadProposalsForStaff(trx, ids, author),
      contributions: new Set([...inside.values()].flat()).size,
      told,
    }
  })
}

export async function previewMerge(db: Db, author: Replying, asked: Parameters<typeof merge>[2]) {
  const ids = [asked.id, asked.into]
  return rehearsed(db, async (trx) => {
    const before = await loadProposalsForStaff(trx, ids, author)
    const inside = await contributionsOf(trx, ids)
    const told = await toldBy(trx, () => merge(trx, author, asked))
    const proposal = await loadProposalForStaff(trx, asked.into, author)
    const already = new Set(inside.get(asked.into))
    const merged = inside.get(asked.id) ?? []
    const inBoth = merged.filter((one) => already.has(one)).length
    return {
      proposal,
      moved: merged.length - inBoth,
      inBoth,
      supportBoth: countedOnce(before, proposal),
      told,
    }
  })
}

function countedOnce(before: StaffProposal[], after: StaffProposal) {
  const fewer = (kind: keyof StaffProposal['tally']) =>
    before.reduce((sum, { tally }) => sum + tally[kind], 0) - after.tally[kind]
  return {
    territories: fewer('territories'),
    residentsByEmail: fewer('residentsByEmail'),
    residentsByFranceConnect: fewer('residentsByFranceConnect'),
  }
}
