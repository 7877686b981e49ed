// The lazy elements: each is a file beside parvis.js, loaded by the first page that uses it. One is known by its line
// here: to the loader, to the build, to the links that become elements, and to the tests of all of them.

import { diagnosesPath, diagnosisPath, proposalPath, proposalsPath, reportPath } from '@parvis/sdk'

/** `page`: a hosted one whose links become the element; `attribute`: what its address names. */
export type Upgradable = { name: string; page: string; attribute?: string }

export const lazyElements: Upgradable[] = [
  { name: 'proposal-card', page: proposalPath, attribute: 'proposal' },
  { name: 'proposal-list', page: proposalsPath },
  { name: 'consultation-progress', page: '/' },
  { name: 'results', page: reportPath, attribute: 'consultation' },
  { name: 'diagnosis-check', page: diagnosesPath },
  { name: 'diagnosis-check', page: diagnosisPath, attribute: 'territory' },
]

export const lazyNames = [...new Set(lazyElements.map(({ name }) => name))]
