// Why something that is kept leaves in no file: counted as the files are written.

export const reasonsToWithhold = [
  'unread',
  'rejected',
  'contribution_withheld',
  'draft',
  'discarded',
  'merged',
  'proposal_unpublished',
  'support_held',
  'support_refused',
  'session_unpublished',
  'site_suspended',
] as const
export type WhyWithheld = (typeof reasonsToWithhold)[number]

/** Told of each row that stays inside. */
export type TellWithheld = (why: WhyWithheld, count?: number) => void

export const toNobody: TellWithheld = () => {}

export function countWithheld() {
  const counts = new Map<WhyWithheld, number>()
  const tell: TellWithheld = (why, count = 1) => {
    counts.set(why, (counts.get(why) ?? 0) + count)
  }
  return { tell, told: () => [...counts].map(([why, count]) => ({ why, count })) }
}
