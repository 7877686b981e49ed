// The figures of 2021, beside those obtained: a table, and whether they are the same.

export type Figure = { what: string; expected: number | string; obtained: number | string }

export function isSame({ expected, obtained }: Figure) {
  return expected === obtained
}

export function verdictOf(figures: Figure[]) {
  const different = figures.filter((one) => !isSame(one)).length
  return different === 0
    ? { says: `All ${figures.length} figures are those expected`, exitCode: 0 }
    : { says: `${different} of ${figures.length} figures differ`, exitCode: 1 }
}

export function tableOf(figures: Figure[]) {
  const lines = [
    ['figure', 'expected', 'obtained', ''],
    ...figures.map((one) => [
      one.what,
      worded(one.expected),
      worded(one.obtained),
      isSame(one) ? '' : '≠',
    ]),
  ]
  const widths = [0, 1, 2].map((at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  return lines
    .map(([what = '', expected = '', obtained = '', mark = '']) =>
      [
        what.padEnd(widths[0] ?? 0),
        expected.padStart(widths[1] ?? 0),
        obtained.padStart(widths[2] ?? 0),
        mark,
      ]
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function worded(value: number | string) {
  return typeof value === 'number' ? value.toLocaleString('en').replaceAll(',', ' ') : value
}
