// Proposals with what may be done about them now, tallies, and what is near a text.
import type { SimilarQuery } from '../../nouns/contributions.ts'
import type { ProposalDetail } from '../../types.ts'
import type { Answers, Ask } from '../answers.ts'
import { availability } from '../phases.ts'
import { consultationOf } from './consultations.ts'
import { folded, found, holds, ofIds, pageOf } from './find.ts'

export const proposalAnswers: Answers = {
  listProposals: (ask) => {
    const { world, query } = ask
    if (query.consultation) consultationOf(ask, query.consultation)
    const wanted =
      query.ids === undefined
        ? world.proposals.filter((one) => !one.mergedInto)
        : ofIds(world.proposals, query.ids)
    const kept = wanted.filter(
      ({ consultationId, theme, title, summary }) =>
        (!query.consultation || consultationId === query.consultation) &&
        (!query.theme || theme.id === query.theme) &&
        holds(`${title} ${summary}`, query.q),
    )
    kept.sort(query.sort === 'support' ? bySupport : byTitle)
    return pageOf(kept.map(presented(ask)), query)
  },
  getProposal: (ask) => {
    const one = ask.world.proposals.find(({ id }) => id === ask.params.id)
    return presented(ask)(found(one, 'proposal_not_found'))
  },
  listTallies: ({ world, query }) => ({
    items: ofIds(world.proposals, query.ids).map(({ tally }) => tally),
  }),
  getContribution: ({ world, params }) =>
    found(
      world.contributions.find(({ id }) => id === params.id),
      'contribution_not_found',
    ),
  findSimilar: (ask) => {
    const { consultation, title = '', text = '' }: SimilarQuery = JSON.parse(ask.body)
    if (consultation) consultationOf(ask, consultation)
    const near = nearTo(`${title} ${text}`)
    return {
      proposals: near(ask.world.proposals, ({ title, summary }) => `${title} ${summary}`),
      contributions: near(ask.world.contributions, ({ title, text }) => `${title} ${text}`),
    }
  },
}

export const presented =
  ({ world, now }: Pick<Ask, 'world' | 'now'>) =>
  (proposal: ProposalDetail): ProposalDetail => {
    const { consultationId, decision } = proposal
    const referent = availability(world, { consultationId, kind: 'referent', now })
    return {
      ...proposal,
      support: availability(world, { consultationId, kind: 'support', now }),
      referent:
        decision === 'kept' ? referent : { ...referent, open: false, reason: 'proposal_not_kept' },
    }
  }

type Sortable = Pick<ProposalDetail, 'title' | 'tally'>
const byTitle = (a: Sortable, b: Sortable) => a.title.localeCompare(b.title, 'fr')
const bySupport = (a: Sortable, b: Sortable) =>
  b.tally.territories - a.tally.territories || byTitle(a, b)

/** By the share of the text's longer words that each holds. */
function nearTo(text: string) {
  const words = new Set(wordsOf(text))
  return <T>(all: readonly T[], textOf: (one: T) => string) =>
    all
      .map((one) => ({ ...one, likeness: shareOf(words, textOf(one)) }))
      .filter(({ likeness }) => likeness > 0)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, 5)
}

function shareOf(words: ReadonlySet<string>, text: string) {
  const common = new Set(wordsOf(text).filter((word) => words.has(word)))
  return words.size === 0 ? 0 : common.size / words.size
}

const wordsOf = (text: string): string[] => folded(text).match(/\p{L}{4,}/gu) ?? []
