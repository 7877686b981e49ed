// What is written in the form of a correction → what the server takes: only what differs.
import type { ReviseContributionBody, StaffContributionDetail } from '@parvis/sdk/staff'
import type { Values } from '../../../form/kept.ts'

type Profile = StaffContributionDetail['profile']

export function revisionFrom(
  item: StaffContributionDetail,
  values: Values,
): Omit<ReviseContributionBody, 'version' | 'reason'> {
  const { title, text, themeId, territoryId, profile, function: held } = values
  const known = profileNames.find((one) => one === profile)
  return {
    ...(title !== undefined && title !== item.title && { title }),
    ...(text !== undefined && text !== item.text && { text }),
    ...(themeId && themeId !== item.theme.id && { themeId }),
    ...(territoryId && territoryId !== item.territory.id && { territoryId }),
    ...(known && known !== item.profile && { profile: known }),
    ...(held !== undefined && held !== item.function && { function: held }),
  }
}

const profileNames: readonly Profile[] = ['elected', 'agent', 'partner', 'resident', 'unknown']

export const profiles = (words: Record<Profile, string>) =>
  profileNames.map((value) => ({ value, label: words[value] }))
