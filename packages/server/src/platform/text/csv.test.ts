// No cell of a CSV file is a formula, in whatever way a spreadsheet cuts it into cells.
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { inert, toCsv } from './csv.ts'

const call = 'HYPERLINK("https://mal.example")'
const formulas = [
  ...['=', '+', '-', '@', '＝', '＋', '－', '＠'].map((sign) => sign + call),
  ` =${call}`,
  `\t=${call}`,
  `\r=${call}`,
  `\n=${call}`,
  `\u00a0=${call}`,
  `Bonjour;=${call}`,
  `Bonjour ; +${call}`,
  `Bonjour\t@${call}`,
  `Bonjour\n-${call}`,
  `"=${call}"`,
  `a;"=${call}"`,
  `'=${call}`,
  `a;＝${call}`,
  `-1+${call}`,
]
/** As programs do that were told one of these separators, or that guess it. */
const cells = (file: string, separator: string) =>
  file
    .split(/\r?\n/)
    .flatMap((line) => line.split(separator))
    .map((cell) => cell.replace(/^[\s"]+/u, ''))

test.each(formulas)('%j is shown, not run', (text) => {
  const file = toCsv([{ a: text, b: 'fin' }], { columns: ['a', 'b'], readers: 'programs' })
  expect(parse(file)[1]?.[0]).toMatch(/^'|['][=+\-@＝＋－＠]/u)
  for (const separator of [';', '\t']) {
    for (const cell of cells(file, separator)) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/u)
  }
})

test.each(['-12', '-3,5', '-0.25', 'a-b', 'jean@ici.example', '1 + 1 = 2', 'e = mc2', 'oui ; non'])(
  '%j stays as it is',
  (text) => expect(inert(text)).toBe(text),
)

test('numbers are written as numbers, and truth as words', () => {
  const columns = ['n', 'x', 't', 'v']
  const file = toCsv([{ n: -12, x: -0.5, t: true, v: null }], { columns, readers: 'programs' })
  expect(file).toBe('n,x,t,v\r\n-12,-0.5,true,\r\n')
})

test('a spreadsheet is told that it is UTF-8, and parts columns where it is set to', () => {
  const rows = [{ a: 'Guéret ; Creuse', b: 'l’été, demain' }]
  const file = toCsv(rows, { columns: ['a', 'b'], readers: 'spreadsheets' })
  expect(file).toBe('\uFEFFa;b\r\n"Guéret ; Creuse";l’été, demain\r\n')
  const next = toCsv(rows, { columns: ['a', 'b'], readers: 'spreadsheets', isBeginning: false })
  expect(next).toBe('"Guéret ; Creuse";l’été, demain\r\n')
})
