// What codes are asked for. Each is typed where it was asked for; its mail says what typing it does.

/**
 * `act`, `space`, `sites` and `news` sign in, on the way to one thing. `again` shows that whoever is
 * signed in is still there; `join` and `move` change what opens an account; `mandate` whom one acts for.
 */
export const codeKinds = [
  'act',
  'space',
  'sites',
  'news',
  'again',
  'join',
  'move',
  'mandate',
] as const
export type CodeKind = (typeof codeKinds)[number]

/** `boundTo`: the code does nothing for anything else. */
export type Purpose<Kind extends CodeKind = CodeKind> = { kind: Kind; boundTo: string }

/** In the session that asked for it alone: neither another person's, nor another one of their own. */
type Session = { participantId: string; sessionId: string }

function inSession({ participantId, sessionId }: Session, act: string) {
  return `${act} ${participantId} ${sessionId}`
}

const purpose = <Kind extends CodeKind>(kind: Kind, boundTo: string): Purpose<Kind> => ({
  kind,
  boundTo,
})

export const purposes = {
  act: (intentId: string) => purpose('act', intentId),
  space: purpose('space', 'mon-espace'),
  sites: purpose('sites', 'sites'),
  news: (consultationId: string) => purpose('news', `prevenir ${consultationId}`),
  again: (session: Session) => purpose('again', inSession(session, 'identification')),
  join: (session: Session) => purpose('join', inSession(session, 'ajout')),
  move: (session: Session) => purpose('move', inSession(session, 'adresse')),
  mandate: (session: Session, territoryId: string) =>
    purpose('mandate', `${inSession(session, 'habilitation')} ${territoryId}`),
}
