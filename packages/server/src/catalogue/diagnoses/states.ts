// The life of a request of a diagnosis, written once: follow-up obeys it, the documentation draws it.

export const diagnosisStates = [
  'requested',
  'accepted',
  'scheduled',
  'in_progress',
  'delivered',
  'declined',
  'withdrawn',
] as const
export type DiagnosisState = (typeof diagnosisStates)[number]

/** What the team may do; `withdraw` is the territory's. */
export const diagnosisActs = ['accept', 'plan', 'start', 'deliver', 'decline', 'reopen'] as const

type Transition = {
  from: DiagnosisState
  act: (typeof diagnosisActs)[number] | 'withdraw'
  to: DiagnosisState
}

export const diagnosisTransitions: readonly Transition[] = [
  { from: 'requested', act: 'accept', to: 'accepted' },
  { from: 'requested', act: 'decline', to: 'declined' },
  { from: 'requested', act: 'withdraw', to: 'withdrawn' },
  { from: 'accepted', act: 'plan', to: 'scheduled' },
  { from: 'accepted', act: 'decline', to: 'declined' },
  { from: 'accepted', act: 'withdraw', to: 'withdrawn' },
  { from: 'scheduled', act: 'plan', to: 'scheduled' },
  { from: 'scheduled', act: 'start', to: 'in_progress' },
  { from: 'scheduled', act: 'decline', to: 'declined' },
  { from: 'scheduled', act: 'withdraw', to: 'withdrawn' },
  { from: 'in_progress', act: 'deliver', to: 'delivered' },
  { from: 'in_progress', act: 'decline', to: 'declined' },
  { from: 'delivered', act: 'reopen', to: 'in_progress' },
  { from: 'declined', act: 'reopen', to: 'requested' },
]
