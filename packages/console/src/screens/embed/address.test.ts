// What is chosen is in the address, whole, and what is no value yet is not asked.
import { expect, test } from 'vitest'
import { addressOf, aroundOf, askedOf, chosenIn, withElement } from './address.ts'

const query =
  'site=pk_1&element=proposal-list&a.theme=mobilite&a.sort=support&p.--parvis-accent=%23ff0000&largeur=320&sombre=1&police=Marianne&csp=site&politique=default-src+%27self%27&outil=spip'

test('an address says all of it, and comes back the same', () => {
  const chosen = chosenIn(new URLSearchParams(query))
  expect(addressOf('/x', chosen)).toBe(`/x?${query}`)
  expect(chosen).toMatchObject({ width: '320', isDark: true, attributes: { sort: 'support' } })
  expect(addressOf('/x', chosenIn(new URLSearchParams('largeur=tout')))).toBe(
    '/x?element=vote-button',
  )
})

test('another element keeps what both take', () => {
  const chosen = chosenIn(new URLSearchParams(query))
  expect(withElement(chosen, 'results', ['year', 'theme']).attributes).toEqual({
    theme: 'mobilite',
  })
})

test('what is half typed is not asked of the server; a policy is, when it is the chosen one', () => {
  const chosen = chosenIn(new URLSearchParams(`${query}&p.--parvis-radius=8&p.--parvis-gap=1.5rem`))
  const asked = askedOf(chosen, 'https://a.example')
  expect(asked.theme).toEqual({ '--parvis-accent': '#ff0000', '--parvis-gap': '1.5rem' })
  expect(asked).toMatchObject({ policy: "default-src 'self'", page: '#1c1c1f' })
  expect(askedOf({ ...chosen, csp: '' }, 'https://a.example').policy).toBe('')
  expect(askedOf({ ...chosen, csp: 'stricte' }, 'https://a.example').policy).toContain(
    'connect-src https://a.example',
  )
  expect(aroundOf({ ...chosen, font: 'x;}' }).font).toBe('')
})
