// The stages of a service, in their order.
export const stages = [
  'investigation',
  'construction',
  'acceleration',
  'consolidation',
  'operated',
  'transferred',
  'investigation_stopped',
  'stopped',
  'unknown',
] as const
