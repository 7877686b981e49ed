// Figures as lines, each beside its target.

export type Line = { what: string; measured: string; target: string; isMet?: boolean }

/** With --strict, a missed target is a failure. */
export function print(lines: readonly Line[]) {
  const widths = { what: 62, measured: 24 }
  console.log(`\n${'what'.padEnd(widths.what)}${'measured'.padEnd(widths.measured)}target`)
  for (const { what, measured, target, isMet } of lines) {
    const verdict = isMet === undefined ? '' : isMet ? ' (met)' : ' (MISSED)'
    console.log(`${what.padEnd(widths.what)}${measured.padEnd(widths.measured)}${target}${verdict}`)
  }
  const isMissed = lines.some(({ isMet }) => isMet === false)
  if (isMissed && process.argv.includes('--strict')) process.exitCode = 1
}
