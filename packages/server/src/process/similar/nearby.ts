// Public proposals and contributions near one that is being prepared, as its author reads them.

import type { IntentKind } from '../../intents/kind.ts'
import type { Nearby } from '../../intents/nearby-view.tsx'
import type { Deps } from '../../platform/deps.ts'
import { paths } from '../../platform/paths.ts'
import { excerpt } from '../../platform/text/excerpt.ts'
import type { ContributionDraft } from '../contributions/contract.ts'
import { kindWords } from '../contributions/wording.ts'
import { nearDraft } from './load.ts'

type Prepared = { consultationId: string; contribution: ContributionDraft }

const excerptLength = 240
/** The next step stays within reach on a small screen. */
const shown = 3

/** The same kind, with what is public about its draft to be read before it is confirmed. */
export function withNearby<P extends Prepared & { kind: string; id: string; site: string | null }>(
  kind: IntentKind<P>,
): IntentKind<P> {
  return { ...kind, nearby: nearbyOf }
}

async function nearbyOf(
  { database, corpus, clock }: Pick<Deps, 'database' | 'corpus' | 'clock'>,
  { consultationId, contribution: { themeId, title, text } }: Prepared,
): Promise<Nearby[]> {
  const draft = { consultation: consultationId, themeId, text: `${title} ${text}` }
  const { proposals, contributions } = await nearDraft(
    { db: database.db, corpus, now: clock().toISOString() },
    draft,
  )
  return [
    ...proposals.slice(0, shown).map(
      ({ id, title: name, summary }): Nearby => ({
        title: name,
        from: 'Proposition',
        text: summary,
        href: paths.proposal(id),
      }),
    ),
    ...contributions
      .slice(0, shown)
      .map(({ id, kind, title: name, text: body, territory, proposals: of }) => {
        const [proposal] = of
        return {
          title: name,
          from: `${kindWords[kind]} · ${territory.label}`,
          text: excerpt(body, excerptLength),
          ...(proposal && { href: `${paths.proposal(proposal.id)}#${id}` }),
        }
      }),
  ]
}
