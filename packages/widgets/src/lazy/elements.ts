// The lazy elements: each is a file beside parvis.js, loaded by the first page that uses it. One is known by its line
// here: to the loader, to the build, to the links that become elements, and to the tests of all of them.

/** `path`: of the hosted page whose links become the element; `attribute`: what that path names. */
export type Upgradable = { name: string; path?: RegExp; attribute?: string }

export const lazyElements: Upgradable[] = [
  { name: 'proposal-card', path: /^\/propositions\/([a-z0-9-]+)$/, attribute: 'proposal' },
  { name: 'proposal-list', path: /^\/propositions$/ },
  { name: 'consultation-progress', path: /^\/$/ },
  { name: 'results', path: /^\/consultations\/([a-z0-9-]+)\/bilan$/, attribute: 'consultation' },
  { name: 'diagnosis-check', path: /^\/diagnostic(?:\/([a-z0-9-]+))?$/, attribute: 'territory' },
]

export const lazyNames = lazyElements.map(({ name }) => name)
