// Who this page was opened for: what is written on it is theirs.

let id: string | undefined

export const whoWasHere = () => id

export function setWhoIsHere(member: { id: string }) {
  id ??= member.id
}
