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
