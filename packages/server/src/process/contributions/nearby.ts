// Public proposals and contributions near one that is being prepared, as its author reads them.
import type { Nearby } from '../../intents/nearby-view.tsx'
import { type DraftTools, nearDraft } from '../similar/load.ts'
import type { ContributionDraft } from './contract.ts'
import { kindWords } from './wording.ts'

type Prepared = { consultationId: string; contribution: ContributionDraft }

const excerptLength = 240
/** The next step stays within reach on a small screen. */
const shown = 3

export async function nearbyOf(
  tools: DraftTools,
  { consultationId, contribution: { themeId, title, text } }: Prepared,
): Promise<Nearby[]> {
  const draft = { consultation: consultationId, themeId, text: `${title} ${text}` }
  const { proposals, contributions } = await nearDraft(tools, draft)
  return [
    ...proposals.slice(0, shown).map(
      ({ id, title: name, summary }): Nearby => ({
        title: name,
        from: 'Proposition',
        text: summary,
        href: `/propositions/${id}`,
      }),
    ),
    ...contributions
      .slice(0, shown)
      .map(({ id, kind, title: name, text: body, territory, proposals: of }) => {
        const [proposal] = of
        return {
          title: name,
          from: `${kindWords[kind]} · ${territory.label}`,
          text: excerpt(body),
          ...(proposal && { href: `/propositions/${proposal.id}#${id}` }),
        }
      }),
  ]
}

/** Whole words, up to a length that is read at a glance. */
function excerpt(text: string) {
  if (text.length <= excerptLength) return text
  return `${text.slice(0, text.lastIndexOf(' ', excerptLength)).trimEnd()}…`
}
