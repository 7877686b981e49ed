// Files that someone names: of any length some at a time, whole within a bound, never two states of one file.
import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { mostRead, openGiven, readGiven } from './given-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'parvis-given-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'given.csv')

test('a file is read again and again, and refused once it has changed meanwhile', () => {
  const content = 'Une ligne.\n'.repeat(20_000)
  writeFileSync(path, content)
  const file = openGiven(path)
  const read = () => Buffer.concat([...file.pieces()].map((piece) => Buffer.from(piece))).length
  try {
    expect([read(), read()]).toEqual([content.length, content.length])
    appendFileSync(path, 'Une autre.')
    expect(read).toThrow('a changé pendant sa lecture')
  } finally {
    file.close()
  }
})

test('what is read whole has a bound, told in words', () => {
  writeFileSync(path, 'x')
  truncateSync(path, mostRead)
  expect(readGiven(path)).toHaveLength(mostRead)
  truncateSync(path, mostRead + 1)
  expect(() => readGiven(path)).toThrow('dépasse 20 Mo')
})

test.each([join(folder, 'absent'), folder])('%s is no file', (name) => {
  expect(() => readGiven(name)).toThrow('introuvable ou illisible')
})
