// The life of a site's registration, written once: from the proof of control to a site, or to a refusal.
export const registrationStates = [
  /** The proof is not everywhere yet. */
  'to_prove',
  /** Proved; nobody has been asked yet. */
  'proved',
  /** The town hall has a link, or its mail is on the way. */
  'asked',
  /** Without an official address that takes our mail, or with enough of it today: the team decides. */
  'with_team',
  'approved',
  'refused',
  'abandoned',
  /** Another registration of the same address and territory has taken the site over. */
  'replaced',
] as const

export type RegistrationState = (typeof registrationStates)[number]

/**
 * `change`: its addresses, its kind of proof. `ask`: the town hall, again after a day. `lose`: none of its
 * addresses took the mail. `replace`: by another registration that is approved.
 */
export type RegistrationAct =
  | 'change'
  | 'prove'
  | 'ask'
  | 'lose'
  | 'approve'
  | 'refuse'
  | 'abandon'
  | 'change_keys'
  | 'replace'

type Transition = {
  from: RegistrationState
  act: RegistrationAct
  to: RegistrationState
  when?: string
}

const decided = (['proved', 'asked', 'with_team'] as const).flatMap((from): Transition[] => [
  { from, act: 'approve', to: 'approved' },
  { from, act: 'refuse', to: 'refused' },
  { from, act: 'abandon', to: 'abandoned' },
])

const withoutMail = 'no address, or asked enough today'

export const registrationTransitions: readonly Transition[] = [
  { from: 'to_prove', act: 'change', to: 'to_prove' },
  { from: 'to_prove', act: 'prove', to: 'proved' },
  { from: 'to_prove', act: 'abandon', to: 'abandoned' },
  { from: 'proved', act: 'ask', to: 'asked' },
  { from: 'proved', act: 'ask', to: 'with_team', when: withoutMail },
  { from: 'asked', act: 'ask', to: 'asked' },
  { from: 'asked', act: 'ask', to: 'with_team', when: withoutMail },
  { from: 'asked', act: 'lose', to: 'with_team' },
  ...decided,
  { from: 'approved', act: 'change_keys', to: 'approved' },
  { from: 'approved', act: 'replace', to: 'replaced' },
]

export function admits(state: RegistrationState, act: RegistrationAct) {
  return registrationTransitions.some((one) => one.from === state && one.act === act)
}
