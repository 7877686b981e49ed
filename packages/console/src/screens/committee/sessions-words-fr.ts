// The list of sessions in French.
export const words = {
  sessions: 'Séances, la dernière à se tenir d’abord',
  prepare: 'Préparer une séance',
  meets: 'Se tient',
  state: 'État',
}

export type Words = typeof words
