// Addresses of these screens.
export const groupsPath = '/console/groupes'
export const referentsView = 'referents'
/** In place of the id of a meeting: one that is being planned. */
export const newMeeting = 'nouvelle'

export const groupPath = (id: string) => `${groupsPath}/${encodeURIComponent(id)}`

export const meetingAddress = (groupId: string, id: string) =>
  `${groupPath(groupId)}?id=${encodeURIComponent(id)}`

export const keptAddress = (proposalId: string) =>
  `${groupsPath}?id=${encodeURIComponent(proposalId)}`

export const referentsAddress = (proposalId: string) =>
  `${groupsPath}?vue=${referentsView}&proposition=${encodeURIComponent(proposalId)}`
