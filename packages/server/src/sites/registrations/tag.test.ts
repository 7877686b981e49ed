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

const proof = '<meta name="parvis-site" content="T">'
const within = proof.replaceAll('"', "'")

// What strangers wrote last stands in the head too, where a page describes itself.
test.each([
  ['the value of another tag', `<meta property="og:title" content="${within}">`],
  ['a link’s value', `<link rel="alternate" title="a > b ${within}" href="/flux">`],
  [
    'a value that is long',
    `<meta content="${'a '.repeat(900)} name=parvis-site content=T ${'a '.repeat(200)}">`,
  ],
  ['the title', `<title>${proof}</title>`],
  ['data for search engines', `<script type="application/ld+json">["${within}"]</script>`],
  ['a text that ends otherwise', `<style>${proof}</styles>${proof}`],
  ['the second of two attributes', '<meta name="description" name="parvis-site" content="T">'],
  ['another element’s name', '<metadata name="parvis-site" content="T">'],
  ['a body in capitals', `<BODY>${proof}`],
])('text that looks like the tag is none: %s', (_, html) => {
  expect(siteTags(`<head>${html}</head>`)).toEqual([])
  expect(siteTags(html)).toEqual([])
})

test.each([
  `<title>l'été > l'hiver</title>${proof}`,
  `<script>if (a < b) "<!--"</script>${proof}`,
  `<meta name=description content=l'eau>${proof}`,
  `<meta content="a > b">${proof}`,
  `<!-->${proof}`,
  `<meta name="generator" content="İİİİ">${proof}`,
])('the tag is found after %s', (html) => {
  expect(siteTags(html)).toEqual(['T'])
})

test.each([
  '<!--',
  '<meta ',
  '<meta a=',
  '-->',
  '<meta name="',
  '<body',
  '<script>',
  '<title></title ',
  "<a b='",
  '<',
  '= ',
  `<meta ${'a'.repeat(1900)}>`,
])('256 KiB of "%s" are read in no time', (piece) => {
  const page = piece.repeat(Math.ceil(262_144 / piece.length))
  const began = performance.now()
  siteTags(page)
  // Closed at its very end: each of them reaches as far as it can.
  siteTags(`${page}>`)
  expect(performance.now() - began).toBeLessThan(500)
})
