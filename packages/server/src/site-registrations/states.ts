// The states of a registration: from the proof of control to a site, or to a refusal.
export const registrationStates = [
  /** The proof is not there yet. */
  'to_prove',
  /** Proved; nobody has been asked yet, since the mail did not leave. */
  'proved',
  /** The town hall has a link. */
  'asked',
  /** Without an official address: the team decides. */
  'with_team',
  'approved',
  'refused',
  'abandoned',
  /** Another registration of the same address and territory has taken the site over. */
  'replaced',
] as const

export type RegistrationState = (typeof registrationStates)[number]
