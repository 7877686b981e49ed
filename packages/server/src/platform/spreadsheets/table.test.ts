// Tables as programs of every kind write them: letters, separators, true lines, and words for what is lost.
import { expect, test } from 'vitest'
import type { Warn } from '../language/doubt.ts'
import { BadFile } from './bad-file.ts'
import { openTable, readTable, type TableRow } from './table.ts'

/** Whole, then some of it at a time: both say the same. */
async function read(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const whole = await told((warn) => readTable({ name: 'f.csv', content: bytes }, warn))
  for (const size of [1, 7, 1000])
    expect(await told((warn) => readPieces(bytes, size, warn))).toEqual(whole)
  if ('error' in whole) throw whole.error
  return { ...whole, cells: whole.rows.map(({ cells }) => cells) }
}

type Read = { header: string[]; rows: TableRow[] }

async function told(run: (warn: Warn) => Read | Promise<Read>) {
  const doubts: string[] = []
  try {
    return { ...(await run(({ fr }) => doubts.push(fr))), doubts }
  } catch (error) {
    return { error }
  }
}

async function readPieces(bytes: Uint8Array, size: number, warn: Warn) {
  const name = 'f.csv'
  const { header, rows } = await openTable({ name, pieces: () => cut(bytes, size) }, warn)
  const all: TableRow[] = []
  for await (const some of rows()) all.push(...some)
  return { header, rows: all }
}

function* cut(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const sentence = 'nom;texte\nForêt;« Où ça ? » à l’été, c’est déjà Noël\n'
const wide = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}
const onWindows = (text: string) =>
  Buffer.from(
    [...text].map((sign) => ({ '’': 0x92, '«': 0xab, '»': 0xbb })[sign] ?? sign.charCodeAt(0)),
  )
const mac: Record<string, number> = {
  ê: 0x90,
  ù: 0x9d,
  ç: 0x8d,
  à: 0x88,
  é: 0x8e,
  ë: 0x91,
  '’': 0xd5,
}
const onMac = (text: string) =>
  Buffer.from(
    [...text].map((sign) => mac[sign] ?? { '«': 0xc7, '»': 0xc8 }[sign] ?? sign.charCodeAt(0)),
  )

test.each([
  ['UTF-8', Buffer.from(sentence), ''],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${sentence}`), ''],
  ['CP1252', onWindows(sentence), 'Windows (CP1252)'],
  ['Mac Roman', onMac(sentence), 'Mac OS'],
  ['UTF-16 with a mark', wide(`\ufeff${sentence}`, false), 'UTF-16'],
  ['UTF-16, the other way', wide(`\ufeff${sentence}`, true), 'UTF-16'],
  ['UTF-16 without a mark', wide(sentence, false), 'UTF-16'],
])('%s is read letter by letter, and said when it is not UTF-8', async (_, content, said) => {
  const { header, cells, doubts } = await read(content)
  expect([header, ...cells].join('\n')).toBe(
    'nom,texte\nForêt,« Où ça ? » à l’été, c’est déjà Noël',
  )
  expect(doubts.join()).toContain(said)
  expect(doubts).toHaveLength(said ? 1 : 0)
})

test.each([
  [
    'a letter cut in two',
    Buffer.concat([Buffer.from('a;b\né;è\nà;'), Buffer.from([0xc3])]),
    'ligne 3',
  ],
  ['replacement signs', 'a;b\nun;th\ufffd\ufffdtre\n', 'ligne 2'],
  ['accents read twice', 'a;b\nun;deux\nÃ©tÃ©;Â«\n', 'ligne 3'],
])('%s: what was lost before is said with its line', async (_, content, where) => {
  expect((await read(content)).doubts.join()).toContain(where)
})

test.each([
  ['semicolons', 'a;b\n1,5;2', ';'],
  ['commas', 'a,b\n1;5,2', ','],
  ['tabs', 'a\tb\n1,5\t2', '\t'],
  ['bars', 'a|b\n1;5|2', '|'],
  ['semicolons, though quoted headings hold commas', '"a, or, so";b\n1,5;2', ';'],
  ['what the file says', 'sep=,\na,b;c\n1;5,2', ','],
])('separated by %s', async (_, content) => {
  const { rows } = await read(content)
  expect(rows).toMatchObject([{ cells: [expect.stringMatching(/^1.5$/), '2'], length: 'whole' }])
})

test('each row has the line where it begins, whatever the cells and the ends of lines hold', async () => {
  const text = 'sep=;\r\na;b\r\n"1\r\n\r\n";x\r\n\r\n"2";" deux\nlignes"\r3;"un ""mot"" ; ici"\n'
  const { rows, cells } = await read(text)
  expect(rows.map(({ line }) => line)).toEqual([3, 7, 9])
  expect(cells).toEqual([
    ['1\n\n', 'x'],
    ['2', ' deux\nlignes'],
    ['3', 'un "mot" ; ici'],
  ])
})

test('a row cut in two or with a cell too many is told apart from whole ones', async () => {
  const { rows } = await read('a;b;c\n1;2;3;\n1;2;3;4\n1;2\n1;;\n')
  expect(rows.map(({ length }) => length)).toEqual(['whole', 'long', 'short', 'whole'])
})

test('two columns of one name are said', async () => {
  expect((await read('a;b;a\n1;2;3')).doubts.join()).toContain('du même nom')
})

test.each([
  ['nothing', '', 'empty', null],
  ['only blank lines', '\n \n', 'empty', null],
  ['a quotation mark never closed', 'a;b\n1;2\n3;"x\n4;5\n', 'unclosed_quote', 3],
  ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 9]), 'not_text', null],
  ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'not_text', null],
  ['a PDF', '%PDF-1.7', 'not_text', null],
  ['a page of sign-in', '<!DOCTYPE html>\n<html>', 'not_text', null],
  ['an answer of an API', '\ufeff[\n  {"id": 1, "title": "Un \\" banc"}\n]', 'not_text', null],
])('%s is refused in words, with where it is', async (_, content, why, line) => {
  try {
    await read(content)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(BadFile)
    expect(error).toMatchObject({ why, line, message: expect.stringContaining('f.csv') })
  }
})

test('a quotation mark never closed in a table without end is told before the memory is full', async () => {
  const text = Buffer.from(`${'x'.repeat(65_000)}\n`)
  let given = 0
  function* pieces() {
    yield Buffer.from('a;b\n1;2\n3;"x')
    for (given = 0; given < 1000; given += 1) yield text
  }
  const read = async () => {
    const { rows } = await openTable({ name: 'f.csv', pieces }, () => {})
    for await (const _ of rows());
  }
  await expect(read()).rejects.toMatchObject({ why: 'unclosed_quote', line: 3 })
  expect(given).toBeLessThan(400)
})
