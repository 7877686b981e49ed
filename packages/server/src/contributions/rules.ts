// May this contribution be received?
import { Refusal, refuse } from '../refusal.ts'

type Facts = {
  availability: {
    open: boolean
    reason: string | null
    opensAt: string | null
    closesAt: string | null
  }
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
  if (byAgent >= mostByAgent) refuse('paper_limit_reached', { most: mostByAgent, of: 'agent' })
  if (toMailbox >= mostToMailbox)
    refuse('paper_limit_reached', { most: mostToMailbox, of: 'mailbox' })
}

export function requireReceivable({ availability, themes, themeId, territory }: Facts) {
  if (!availability.open) {
    throw new Refusal('contribution_not_open', {
      reason: availability.reason ?? 'closed',
      opensAt: availability.opensAt ?? '',
      closesAt: availability.closesAt ?? '',
    })
  }
  if (!themes.some((theme) => theme.id === themeId)) refuse('theme_not_found')
  if (!territory) return refuse('territory_not_found')
  if (territory.endedOn) refuse('territory_ended', { territory: territory.label })
}
