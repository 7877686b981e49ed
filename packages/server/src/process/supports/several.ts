// Several proposals supported by one confirmation: each is a support like any other.

import type { PreparedIntent } from '../../intents/contract.ts'
import type { Description } from '../../intents/description.ts'
import type { IntentKind } from '../../intents/kind.ts'
import type { Db } from '../../platform/db/database.ts'
import { loadProposalFacts } from '../proposals/facts.ts'
import { isCounted, requireSupportable, support } from './act.ts'
import { supportVisibility } from './describe.ts'

type Prepared = Extract<PreparedIntent, { kind: 'supports' }>

export const severalSupports: IntentKind<Prepared> = {
  asks: support.asks,

  async check(db, prepared, now) {
    const found = await loadProposalFacts(db, prepared.proposalIds)
    for (const id of prepared.proposalIds) requireSupportable(found.get(id), now)
  },

  describe,

  // Where some may be supported in this name, those that may not are refused one by one.
  async ruleAgainst(db, { proposalIds }, { territory }) {
    const found = [...(await loadProposalFacts(db, proposalIds)).values()]
    const counts = found.some((proposal) => isCounted(proposal, territory.kind))
    return counts ? undefined : 'grouping_cannot_support'
  },

  split: oneByOne,
}

function oneByOne({ proposalIds, id, site }: Prepared) {
  return proposalIds.map((proposalId) => ({ kind: 'support' as const, id, site, proposalId }))
}

async function describe(db: Db, { proposalIds }: Prepared): Promise<Description> {
  const found = await loadProposalFacts(db, proposalIds)
  const titles = proposalIds.map((id) => found.get(id)?.title ?? id)
  return {
    act: `Soutenir ${proposalIds.length} propositions`,
    confirm: `Confirmer mes ${proposalIds.length} soutiens`,
    done: 'Vos soutiens sont enregistrés',
    already: 'Ces soutiens étaient déjà enregistrés',
    subject: {
      title: titles.join(' · '),
      href: `/soutiens?propositions=${proposalIds.join(',')}`,
    },
    subjects: proposalIds.map((id, position) => ({
      proposalId: id,
      title: titles[position] ?? id,
      href: `/propositions/${id}`,
    })),
    rows: [{ label: 'Propositions', value: titles }],
    visibility: [
      'Chaque soutien est compté à part, avec son propre récépissé.',
      ...supportVisibility,
    ],
  }
}
