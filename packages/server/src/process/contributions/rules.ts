// May this contribution be received?
import { refuse } from '../../platform/refusal.ts'
import { closedFacts, type PhaseAvailability } from '../consultations/phases.ts'

type Facts = {
  availability: PhaseAvailability
  themes: { id: string }[]
  themeId: string
  territory: { label: string; endedOn: string | null } | undefined
}

/** In a day: more is not one town hall's counter, and more receipts are not one person's. */
const mostByAgent = 200
const mostToMailbox = 5

export function requirePaperAllowance({
  byAgent,
  toMailbox,
}: Record<'byAgent' | 'toMailbox', number>) {
  const minutes = 24 * 60
  if (byAgent >= mostByAgent) {
    refuse('paper_limit_reached', { most: mostByAgent, of: 'agent', minutes })
  }
  if (toMailbox >= mostToMailbox) {
    refuse('paper_limit_reached', { most: mostToMailbox, of: 'mailbox', minutes })
  }
}

/**
 * In a day. The largest EPCI has 158 communes, and may send one for each: beyond what one person
 * usually writes they are marked for whoever moderates, and only what no EPCI does is refused.
 */
export const usualByAuthor = 20
const mostByAuthor = 200
const day = 86_400_000

/** `received`: when those of the last day came, the earliest first. */
export function requireAuthorAllowance(received: string[], at: string) {
  const first = received[received.length - mostByAuthor]
  if (first === undefined) return
  const hours = Math.max(1, Math.ceil((Date.parse(first) + day - Date.parse(at)) / 3_600_000))
  refuse('contribution_limit_reached', { most: mostByAuthor, hours, minutes: hours * 60 })
}

export function requireReceivable({ availability, themes, themeId, territory }: Facts) {
  if (!availability.open) {
    refuse('contribution_not_open', closedFacts(availability))
  }
  if (!themes.some((theme) => theme.id === themeId)) refuse('theme_not_found')
  if (!territory) return refuse('territory_not_found')
  if (territory.endedOn) refuse('territory_ended', { territory: territory.label })
}
