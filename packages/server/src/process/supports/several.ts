// Several proposals supported by one confirmation: each is a support like any other.

import type { Description } from '../../intents/description.ts'
import type { IntentKind } from '../../intents/kind.ts'
import { heldByReceipts } from '../../intents/reviews-store.ts'
import type { Db } from '../../platform/db/tables.ts'
import { paths } from '../../platform/paths.ts'
import { loadProposalFacts } from '../proposals/facts.ts'
import { isCounted, requireSupportable, support } from './act.ts'
import { supportVisibility } from './describe.ts'
import { SupportsIntent } from './intents.ts'

export const severalSupports: IntentKind<SupportsIntent> = {
  name: 'supports',
  schema: SupportsIntent,
  of: 'support',
  read: ({ propositions = '' }) => ({ proposalIds: propositions.split(/[\s,]+/).filter(Boolean) }),
  again: ({ proposalIds }) => listOf(proposalIds),
  isTraced: true,
  reviews: heldByReceipts,
  asks: support.asks,

  async check(db, prepared, now) {
    const found = await loadProposalFacts(db, prepared.proposalIds)
    for (const id of prepared.proposalIds) requireSupportable(found.get(id), now)
  },

  describe,

  // Where some may be supported in this name, those that may not are refused one by one.
  async ruleAgainst(db, { proposalIds }, { territory }) {
    const found = [...(await loadProposalFacts(db, proposalIds)).values()]
    const counts = found.some((proposal) => isCounted(proposal, territory))
    return counts ? undefined : 'grouping_cannot_support'
  },

  split: oneByOne,
}

/** Where they are chosen among. */
const listOf = (proposalIds: string[]) =>
  `${paths.supports()}?propositions=${proposalIds.join(',')}`

function oneByOne({ proposalIds, id, site }: SupportsIntent) {
  return proposalIds.map((proposalId) => ({ kind: 'support' as const, id, site, proposalId }))
}

async function describe(db: Db, { proposalIds }: SupportsIntent): Promise<Description> {
  const found = await loadProposalFacts(db, proposalIds)
  const titles = proposalIds.map((id) => found.get(id)?.title ?? id)
  return {
    act: `Soutenir ${proposalIds.length} propositions`,
    confirm: `Confirmer mes ${proposalIds.length} soutiens`,
    done: 'Vos soutiens sont enregistrés',
    already: 'Ces soutiens étaient déjà enregistrés',
    subject: {
      title: titles.join(' · '),
      href: listOf(proposalIds),
    },
    subjects: proposalIds.map((id, position) => ({
      proposalId: id,
      title: titles[position] ?? id,
      href: paths.proposal(id),
    })),
    rows: [{ label: 'Propositions', value: titles }],
    visibility: [
      'Chaque soutien est compté à part, avec son propre récépissé.',
      ...supportVisibility,
    ],
  }
}
