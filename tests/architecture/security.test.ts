// What docs/security/ promises is there: every test and heading it names, every requirement once.
import { expect, test } from 'vitest'
import { levels } from './asvs-levels.ts'
import { files, linesOf, read } from './files.ts'
import { cells, promisedTests } from './promised-tests.ts'

const folder = 'docs/security/'
const documents = ['asvs.md', 'threats.md', 'controls.md']

const headings = (file: string) =>
  linesOf(read(file)).flatMap((line) => {
    const title = /^#+ (.*)/.exec(line)?.[1]
    return title
      ? [
          title
            .toLowerCase()
            .replaceAll(/[^\p{L}\p{N} -]/gu, '')
            .replaceAll(' ', '-'),
        ]
      : []
  })

const rowsOf = (file: string) =>
  linesOf(read(folder + file)).flatMap((line) =>
    /^\| (T?\d+(\.\d+)*) \|/.test(line) ? [cells(line)] : [],
  )

test.each(documents)('every test that %s names exists, by its file and its name', (document) => {
  const { named, absent } = promisedTests(folder + document)
  expect(absent).toEqual([])
  if (document !== 'controls.md') expect(named.length).toBeGreaterThan(60)
})

test.each(documents)('every file and heading that %s leads to exists', (document) => {
  const links = [...read(folder + document).matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)]
  const lost = links.filter(([, path = '', heading]) => {
    const target = new URL(path || document, `file:///${folder}`).pathname.slice(1)
    return !files.includes(target) || (heading && !headings(target).includes(heading))
  })
  expect(lost.map(([link]) => link)).toEqual([])
})

test('no test is named without its name', () => {
  for (const document of documents) {
    const loose = linesOf(read(folder + document)).filter((line) =>
      /\.test\.tsx?`(?! “)/.test(line),
    )
    expect(loose.filter((line) => /^\| (T?\d)/.test(line) && /\| met \|/.test(line))).toEqual([])
  }
})

test('ASVS: every requirement of levels 1 and 2 is there once, in its order, with its level', () => {
  const wanted = Object.entries(levels).flatMap(([section, each]) =>
    [...each].map((level, at) => [`${section}.${at + 1}`, level] as const),
  )
  expect(wanted).toHaveLength(345)
  const upToTwo = wanted.filter(([, level]) => level !== '3')
  expect(upToTwo).toHaveLength(253)
  expect(rowsOf('asvs.md').map(([id, level]) => [id, level])).toEqual(upToTwo)
})

test('ASVS: what is met is shown, what is not says why, and the sums are right', () => {
  const rows = rowsOf('asvs.md')
  const states = ['met', 'not applicable', 'exception', 'not met', 'by the operator']
  for (const [id, , , state = '', by = ''] of rows) {
    expect([id, states]).toEqual([id, expect.arrayContaining([state])])
    const isShown = /\.test\.tsx?` “|\]\(controls\.md#/.test(by)
    expect([id, state === 'met' ? isShown : by.length > 7]).toEqual([id, true])
    if (state === 'not met') expect([id, by]).toEqual([id, expect.stringContaining('Plan: ')])
  }
  const told = linesOf(read(`${folder}asvs.md`)).map(cells)
  for (const state of states) {
    const count = rows.filter((row) => row[3] === state).length
    expect(told).toContainEqual([state, String(count)])
  }
})

test('threats: each has an actor, an answer, and a test or the word of what remains', () => {
  const rows = rowsOf('threats.md')
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.map(([id]) => id)).toEqual(rows.map((_, at) => `T${at + 1}`))
  for (const row of rows) {
    expect([row[0], row.length, row.filter((cell) => cell === '')]).toEqual([row[0], 6, []])
    expect([row[0], row[4]]).toEqual([row[0], expect.stringMatching(/\.test\.tsx?` “/)])
  }
})
