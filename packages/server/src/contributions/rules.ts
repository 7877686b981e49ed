// May this contribution be received? And may it be shown?
import { Refusal, refuse } from '../refusal.ts'
import type { Contribution } from './contract.ts'

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

/** A contribution is public once the team has read it, unless the consultation says at once. */
export function isPublic(state: Contribution['state'], publicOnReceipt: boolean) {
  if (state === 'rejected') return false
  return publicOnReceipt || state !== 'received'
}
