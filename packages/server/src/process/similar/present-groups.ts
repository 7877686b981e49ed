// Suggested groups as the team reads them: each contribution's beginning, and the proposal that is closest.
import type { Db } from '../../platform/db/tables.ts'
import { excerpt } from '../../platform/text/excerpt.ts'
import { findContributions } from '../contributions/store.ts'
import type { Aside } from './aside.ts'
import type { Suggestion } from './grouping.ts'
import { excerptLength } from './staff-contract.ts'
import { idOf, proposalStatesOf, versionsOf } from './store.ts'

/** `contributions`: their ids. */
type Judged = Suggestion & { aside: Aside | undefined }

export async function presentGroups(db: Db, groups: Judged[]) {
  const ids = groups.flatMap(({ contributions }) => contributions)
  const found = new Map((await findContributions(db, ids)).map((one) => [one.id, one]))
  const versions = await versionsOf(db, ids)
  const wanted = groups.flatMap(({ proposal }) => (proposal ? [idOf(proposal.key)] : []))
  const proposals = new Map((await proposalStatesOf(db, wanted)).map((one) => [one.id, one]))
  return groups.map(({ contributions, likeness, proposal, aside }) => {
    const closest = proposal && proposals.get(idOf(proposal.key))
    return {
      likeness,
      setAside: aside ? { by: aside.by, at: aside.at } : null,
      proposal: proposal && closest ? { ...closest, likeness: proposal.likeness } : null,
      contributions: contributions.flatMap((id) => {
        const one = found.get(id)
        if (!one) return []
        const { kind, title, theme, territory } = one
        const [version, beginning] = [versions.get(id) ?? 1, excerpt(one.text, excerptLength)]
        return { id, kind, title, theme, territory, version, excerpt: beginning }
      }),
    }
  })
}
