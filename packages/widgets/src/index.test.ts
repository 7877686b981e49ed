// The package exports each element, and a server that renders pages may import them: they wait for a browser.
import { expect, test } from 'vitest'
import { lazyNames } from './lazy/elements.ts'

const first = ['contribution-form', 'referent-signup', 'service-card', 'vote-button']

test('importing and registering do nothing where there is no document', async () => {
  expect(globalThis).not.toHaveProperty('document')
  const { configure, ...elements } = await import('./index.ts')
  configure({ server: 'https://consultation.example', site: 'pk_1' })
  const classes = Object.values(elements)
  expect(classes.map((element) => element.define())).toEqual(classes.map(() => false))
})

test('each element of the script and each lazy one is exported', async () => {
  const { configure: _, ...elements } = await import('./index.ts')
  const tags = Object.values(elements).map(({ tag }) => tag)
  expect(tags.sort()).toEqual([...first, ...lazyNames].map((name) => `parvis-${name}`).sort())
})
