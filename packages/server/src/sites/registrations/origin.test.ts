// Addresses as webmasters type them, and the reason why one is refused.
import { expect, test } from 'vitest'
import { readableHost, readOrigin } from './origin.ts'

const ours = 'https://parvis.example'
const read = (typed: string, mayBePrivate = false) => readOrigin(typed, { mayBePrivate, ours })

test.each([
  ['https://www.ville.fr', 'https://www.ville.fr'],
  ['  HTTPS://WWW.Ville.FR/  ', 'https://www.ville.fr'],
  ['www.ville.fr', 'https://www.ville.fr'],
  ['https://ville.fr.', 'https://ville.fr'],
  ['https://ville.fr:443/', 'https://ville.fr'],
  ['https://évry.example', 'https://xn--vry-9la.example'],
])('%s is %s', (typed, origin) => {
  expect(read(typed)).toEqual({ origin })
})

test.each([
  ['', 'required'],
  ['ville', 'private_address'],
  ['https://ville.fr/accueil', 'origin_path'],
  ['https://ville.fr/?a=1', 'origin_path'],
  ['https://ville.fr/#a', 'origin_path'],
  ['http://ville.fr', 'not_https'],
  ['https://ville.fr:8443', 'origin_port'],
  ['https://93.184.215.14', 'origin_ip'],
  ['https://2130706433', 'not_web_address'],
  ['https://[2606:4700::1111]', 'origin_ip'],
  ['https://localhost', 'private_address'],
  ['https://site.internal', 'private_address'],
  ['https://a:b@ville.fr', 'not_web_address'],
  ['ftp://ville.fr', 'not_web_address'],
  ['javascript:alert(1)', 'not_web_address'],
  ['deux mots', 'not_web_address'],
  [`https://${'a'.repeat(300)}.fr`, 'not_web_address'],
  [ours, 'origin_ours'],
])('%s is refused: %s', (typed, fault) => {
  expect(read(typed)).toEqual({ fault })
})

test('a demonstration takes its own machine, still without a page', () => {
  expect(read('http://127.0.0.1:4000', true)).toEqual({ origin: 'http://127.0.0.1:4000' })
  expect(read('http://127.0.0.1:4000/page', true)).toEqual({ fault: 'origin_path' })
})

test('a name in other letters is shown as it is read', () => {
  expect(readableHost('https://xn--vry-9la.example')).toBe('évry.example')
  expect(readableHost('https://www.ville.fr')).toBeUndefined()
})
