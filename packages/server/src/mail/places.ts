// Where a mail about an event leads, and whose title it says.
import { paths } from '../platform/paths.ts'

export type PathTools = {
  tracking: (contributionId: string) => string
  /** Of the one who is written to: their page of messages. */
  preferences: (participantId: string) => string | undefined
}

type Titled = 'proposals' | 'consultations' | 'services' | 'territories'
type About<Facts> = { subject: string; participantId: string | null; data: Facts }

export type Place<Facts> = {
  path: (event: About<Facts>, tools: PathTools) => string
  /** Left out where the mail says no title. */
  title?: { of: Titled; id: (event: About<Facts>) => string }
}

type Anywhere = Place<unknown>

const bySubject = ({ subject }: { subject: string }) => subject

export const proposal: Anywhere = {
  path: ({ subject }) => paths.proposal(subject),
  title: { of: 'proposals', id: bySubject },
}

export const service: Anywhere = {
  path: ({ subject }) => paths.service(subject),
  title: { of: 'services', id: bySubject },
}

export const consultation: Anywhere = {
  path: ({ subject }) => `/?consultation=${subject}`,
  title: { of: 'consultations', id: bySubject },
}

/** Whoever follows a consultation is shown how to leave it. */
export const preferences: Anywhere = {
  ...consultation,
  path: (event, tools) =>
    (event.participantId && tools.preferences(event.participantId)) ||
    consultation.path(event, tools),
}

/** A contribution's words stay between the team and its author. */
export const contribution: Anywhere = {
  path: ({ subject }, { tracking }) => paths.tracking(subject, tracking(subject)),
}

export const diagnosis: Anywhere = { path: ({ subject }) => paths.diagnosis(subject) }

export const account: Anywhere = {
  path: () => paths.space(),
  title: { of: 'territories', id: bySubject },
}

export const verification: Anywhere = {
  path: ({ subject }) => paths.mandate(subject),
  title: { of: 'territories', id: bySubject },
}

/** A site's name and address are what somebody typed: its territory is named instead. */
export const site: Place<{ territoryId: string }> = {
  path: () => paths.ownSites(),
  title: { of: 'territories', id: ({ data }) => data.territoryId },
}

export const workingGroup: Place<{ groupId: string }> = {
  path: ({ data }) => paths.workingGroup(data.groupId),
}
