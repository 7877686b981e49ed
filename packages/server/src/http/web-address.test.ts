// What is taken as a public address, and what is not.
import { expect, test } from 'vitest'
import { webAddress } from './text.ts'

test.each([
  'https://qui:secret@service.example',
  'https://caen.example@mal.example/',
  'https://qui@service.example',
  'https://service.example\\@mal.example',
  'https://service.example/\u0007',
  'https://service.example/\u202egnp',
  'javascript:alert(1)//a.b',
  'data:text/html,a.b',
  '//service.example',
])('%j is no public address', (typed) => {
  expect(webAddress.safeParse(typed).success).toBe(false)
})

test.each(['https://service.example', 'http://service.example:8080/a@b?c=d:e#f'])(
  '%j is one',
  (typed) => expect(webAddress.parse(typed)).toBe(typed),
)
