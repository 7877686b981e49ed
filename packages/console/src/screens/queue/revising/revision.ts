// What is written in the form of a correction → what the server takes: only what differs.
import type { ReviseContributionBody, StaffContributionDetail } from '@parvis/sdk/staff'
import type { Values } from '../../../form/kept.ts'

type Profile = StaffContributionDetail['profile']

const texts = ['title', 'text', 'function'] as const
/** Chosen, never emptied. */
const chosen = ['themeId', 'territoryId'] as const

export const writtenOf = (item: StaffContributionDetail): Values => ({
  title: item.title,
  text: item.text,
  themeId: item.theme.id,
  territoryId: item.territory.id,
  profile: item.profile,
  function: item.function,
})

export function revisionFrom(
  before: Values,
  values: Values,
): Omit<ReviseContributionBody, 'version' | 'reason'> {
  const differs = (name: string) => (values[name] ?? '') !== (before[name] ?? '')
  const changed = [...texts, ...chosen.filter((name) => values[name])].filter(differs)
  const profile = profileNames.find((one) => one === values.profile)
  return {
    ...Object.fromEntries(changed.map((name) => [name, values[name] ?? ''])),
    ...(profile && differs('profile') && { profile }),
  }
}

const profileNames: readonly Profile[] = ['elected', 'agent', 'partner', 'resident', 'unknown']

export const profileOf = (words: Record<Profile, string>, value: string) => {
  const known = profileNames.find((one) => one === value)
  return known ? words[known] : value
}

export const profiles = (words: Record<Profile, string>) =>
  profileNames.map((value) => ({ value, label: words[value] }))
