// A server that renders pages may import the elements: they wait for a browser.
import { expect, test } from 'vitest'

test('importing and registering do nothing where there is no document', async () => {
  expect(globalThis).not.toHaveProperty('document')
  const { configure, ...elements } = await import('./index.ts')
  configure({ server: 'https://consultation.example', site: 'pk_1' })
  const classes = Object.values(elements)
  expect(classes).toHaveLength(9)
  expect(classes.map((element) => element.define())).toEqual(classes.map(() => false))
})
