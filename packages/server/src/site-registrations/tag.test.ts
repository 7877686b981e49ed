// Reading the tag of a page's head, whatever the page is made of.
import { expect, test } from 'vitest'
import { siteTags } from './tag.ts'

test.each([
  ['<head><meta name="parvis-site" content="T"></head>', ['T']],
  ["<META content='T' NAME='Parvis-Site'/>", ['T']],
  ['<meta name=parvis-site content=T>', ['T']],
  ['<meta\n  name="parvis-site"\n  content=" T "\n>', ['T']],
  ['<meta name="parvis-site" content="A"><meta name="parvis-site" content="B">', ['A', 'B']],
  ['<meta name="parvis-site">', ['']],
  ['<meta name="description" content="parvis-site">', []],
  ['<!-- <meta name="parvis-site" content="T"> -->', []],
  ['<!-- a --><meta name="parvis-site" content="T"><!-- b', ['T']],
  ['<head></head><body><meta name="parvis-site" content="T"></body>', []],
  ['<meta name="parvis-site" content="T"', []],
  ['', []],
])('%s', (html, tags) => {
  expect(siteTags(html)).toEqual(tags)
})

const endless = `<meta ${'a'.repeat(1990)}`

test.each(['<!--', '<meta ', '<meta a=', '-->', '<meta name="', '<body', endless])(
  '256 KiB of "%s" are read in no time',
  (piece) => {
    // Closed at its very end: each of them reaches as far as it can.
    const began = performance.now()
    siteTags(`${piece.repeat(Math.ceil(262_144 / piece.length))}>`)
    expect(performance.now() - began).toBeLessThan(500)
  },
)
