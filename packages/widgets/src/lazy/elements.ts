// The lazy elements: each is a file beside parvis.js, loaded by the first page that uses it. One is known by its line
// here: to the loader, to the build, to the links that become elements, and to the tests of all of them.

import { diagnosesPath, diagnosisPath, proposalPath, proposalsPath, reportPath } from '@parvis/sdk'

/** `pages`: hosted ones whose links become the element; `attribute`: what their addresses name. */
export type Upgradable = { name: string; pages?: string[]; attribute?: string }

export const lazyElements: Upgradable[] = [
  { name: 'proposal-card', pages: [proposalPath], attribute: 'proposal' },
  { name: 'proposal-list', pages: [proposalsPath] },
  { name: 'consultation-progress', pages: ['/'] },
  { name: 'results', pages: [reportPath], attribute: 'consultation' },
  { name: 'diagnosis-check', pages: [diagnosesPath, diagnosisPath], attribute: 'territory' },
]

export const lazyNames = lazyElements.map(({ name }) => name)
