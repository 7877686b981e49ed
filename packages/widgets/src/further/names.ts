// The further elements: each is a file beside parvis.js, loaded by the first page that uses it.
export const furtherNames = [
  'proposal-card',
  'proposal-list',
  'consultation-progress',
  'results',
  'diagnosis-check',
]
