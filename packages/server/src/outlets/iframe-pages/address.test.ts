// Only addresses of ours, whole, stand for an element.
import { expect, test } from 'vitest'
import { framableAt } from './address.ts'

const base = 'https://parvis.example'

test.each([
  ['/propositions/parking', 'vote-button', 'parking'],
  ['/propositions/parking/', 'vote-button', 'parking'],
  ['/propositions/parking/soutien?intent=x', 'vote-button', 'parking'],
  ['/propositions/parking/referent', 'referent-signup', 'parking'],
  ['/services/aides#budget', 'service-card', 'aides'],
  ['/contribuer', 'contribution-form', ''],
])('%s is %s', (path, widget, id) => {
  expect(framableAt(base + path, base)).toEqual({ widget, id })
})

test('the site’s key goes along', () => {
  expect(framableAt(`${base}/contribuer?site=pk_1`, base)?.site).toBe('pk_1')
})

test.each([
  '',
  'contribuer',
  '/contribuer',
  'https://parvis.example.evil.example/contribuer',
  'https://evil.example/contribuer',
  'https://parvis.example@evil.example/contribuer',
  'http://parvis.example/contribuer',
  'https://parvis.example:8443/contribuer',
  'http://169.254.169.254/contribuer',
  'file:///contribuer',
  'https://parvis.example/mon-espace',
  'https://parvis.example/demarches/1',
  'https://parvis.example/propositions/parking/soutien/retrait',
  'https://parvis.example/propositions/PARKING',
  'https://parvis.example/propositions/../contribuer/x',
])('%s is none', (address) => {
  expect(framableAt(address, base)).toBeUndefined()
})
