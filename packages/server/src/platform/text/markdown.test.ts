// Markdown as sources write it, and plain texts that only look like it a little.
import { expect, test } from 'vitest'
import { looksLikeMarkdown, plainMarkdown } from './markdown.ts'

test.each([
  ['## Titre\n* point **gras**\n* un *autre*', 'Titre\n\n- point gras\n- un autre'],
  [
    'Voir [le plan](https://a.example/?dep=14&region=28&copy=1).',
    'Voir le plan (https://a.example/?dep=14&region=28&copy=1).',
  ],
  ['![Schéma](https://a.example/s.png)', 'Schéma (https://a.example/s.png)'],
  ['1. un\n2. deux\n\n> cité', '1. un\n2. deux\n\ncité'],
  ['un `code` et ~~rien~~', 'un code et rien'],
  ['R&amp;D &eacute; &region= <b>oui</b>', 'R&D é &region= oui'],
  ['| a | b |\n|---|---|\n| 1 | 2 |', 'a | b\n1 | 2'],
  ['Titre\n=====\n\nsuite', 'Titre\n\nsuite'],
  ['nom_de_fichier et 3 * 4 * 5', 'nom_de_fichier et 3 * 4 * 5'],
  ['<script>x()</script>Texte', 'Texte'],
])('%j says %j', (markdown, text) => {
  expect(plainMarkdown(markdown, { keepLines: false })).toBe(text)
})

test('a line that ends is kept where people type, and joined where programs wrap', () => {
  expect(plainMarkdown('un\ndeux\n\ntrois', { keepLines: true })).toBe('un\ndeux\n\ntrois')
  expect(plainMarkdown('un\ndeux\n\ntrois', { keepLines: false })).toBe('un deux\n\ntrois')
})

test.each([
  ['# Titre', true],
  ['un **gras**', true],
  ['[ici](https://a.example)', true],
  ['a\n* b', true],
  ['n° 1 #services', false],
  ['3 * 4 ** 2', false],
  ['- un tiret\n1. un', false],
  ['snake__case__x', false],
  ['[1] (voir plus bas)', false],
])('%j is taken for Markdown: %s', (text, isMarkdown) => {
  expect(looksLikeMarkdown(text)).toBe(isMarkdown)
})

test('a line of brackets is read in no time', () => {
  const began = performance.now()
  looksLikeMarkdown('['.repeat(200_000))
  expect(performance.now() - began).toBeLessThan(1000)
})
