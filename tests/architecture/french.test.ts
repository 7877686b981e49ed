// French words of every package, page and mail: spelt as services of the State write.
import { expect, test } from 'vitest'
import { files, linesOf, read } from './files.ts'

/** What readers of French may see, tests included: they quote it. */
const written = files.filter(
  (file) =>
    /^(packages|docs|examples|tests|scripts)\/.*\.(ts|tsx|js|mjs|md|html|php|css|json)$/.test(
      file,
    ) && file !== 'tests/architecture/french.test.ts',
)

/** « élu·e », « élu(e) », « élu.e.s »: signs that cut a word in two genders. */
const cut = /\p{L}[·•](e|s|es|ne|nes|le|se|trice|euse)(?!\p{L})|[éu]\(e\)|é\.e(?!\w)/u

/** A programme of others, by the name that it has. */
const named = 'Toutes et tous connecté·e·s'

test.each(['élu·e', 'élu·es', 'connecté·e·s', 'habitant•e ', 'invité(e)', 'retenu(e)s', 'élu·e.'])(
  '%s is seen',
  (text) => expect(cut.test(text)).toBe(true),
)

test('no word is cut in two genders', () => {
  expect(written.length).toBeGreaterThan(1000)
  const found = written.flatMap((file) =>
    linesOf(read(file).replaceAll(named, '')).flatMap((line, index) =>
      cut.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 100)}`] : [],
    ),
  )
  expect(found).toEqual([])
})
