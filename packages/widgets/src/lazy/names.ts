// The lazy elements: each is a file beside parvis.js, loaded by the first page that uses it.
export const lazyNames = [
  'proposal-card',
  'proposal-list',
  'consultation-progress',
  'results',
  'diagnosis-check',
]
