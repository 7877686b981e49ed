// The life of a territory's request of a service, written once: follow-up obeys it, the documentation draws it.

export const serviceRequestStates = [
  'received',
  'contacted',
  'planned',
  'deployed',
  'declined',
  'withdrawn',
] as const
export type ServiceRequestState = (typeof serviceRequestStates)[number]

/** What the team may do; `withdraw` is the territory's. */
export const serviceRequestActs = ['contact', 'plan', 'deploy', 'decline', 'reopen'] as const

type Transition = {
  from: ServiceRequestState
  act: (typeof serviceRequestActs)[number] | 'withdraw'
  to: ServiceRequestState
}

export const serviceRequestTransitions: readonly Transition[] = [
  { from: 'received', act: 'contact', to: 'contacted' },
  { from: 'received', act: 'plan', to: 'planned' },
  { from: 'received', act: 'deploy', to: 'deployed' },
  { from: 'received', act: 'decline', to: 'declined' },
  { from: 'received', act: 'withdraw', to: 'withdrawn' },
  { from: 'contacted', act: 'plan', to: 'planned' },
  { from: 'contacted', act: 'deploy', to: 'deployed' },
  { from: 'contacted', act: 'decline', to: 'declined' },
  { from: 'contacted', act: 'withdraw', to: 'withdrawn' },
  { from: 'planned', act: 'plan', to: 'planned' },
  { from: 'planned', act: 'deploy', to: 'deployed' },
  { from: 'planned', act: 'decline', to: 'declined' },
  { from: 'planned', act: 'withdraw', to: 'withdrawn' },
  { from: 'deployed', act: 'reopen', to: 'planned' },
  { from: 'declined', act: 'reopen', to: 'received' },
]
