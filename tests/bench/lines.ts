// Figures as lines, each beside its target.

export type Line = {
  what: string
  measured: string
  /** Of the rounds, the least and the most. */
  spread?: string
  target: string
  isMet?: boolean
}

/** With --strict, a missed target is a failure. */
export function print(lines: readonly Line[]) {
  const widths = { what: 62, measured: 24, spread: 16 }
  console.log(
    `\n${'what'.padEnd(widths.what)}${'measured'.padEnd(widths.measured)}${'spread'.padEnd(widths.spread)}target`,
  )
  for (const { what, measured, spread = '', target, isMet } of lines) {
    const verdict = isMet === undefined ? '' : isMet ? ' (met)' : ' (MISSED)'
    console.log(
      `${what.padEnd(widths.what)}${measured.padEnd(widths.measured)}${spread.padEnd(widths.spread)}${target}${verdict}`,
    )
  }
  const isMissed = lines.some(({ isMet }) => isMet === false)
  if (isMissed && process.argv.includes('--strict')) process.exitCode = 1
}
