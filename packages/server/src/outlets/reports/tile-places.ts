// Where each département has its tile: neighbours as near as a grid lets them be, overseas in the last row.

/** One text a row, one code a column; dots are empty. */
const rows = [
  '.. .. .. .. .. 80 62 59 .. .. ..',
  '.. .. .. .. 76 95 60 02 08 .. ..',
  '.. .. 50 14 27 92 93 51 55 54 57',
  '.. 22 35 61 78 75 94 77 10 88 67',
  '29 56 53 72 28 91 45 89 52 70 68',
  '.. .. 44 49 37 41 18 58 21 25 90',
  '.. .. 85 79 86 36 03 71 01 39 ..',
  '.. .. 17 16 87 23 63 42 69 73 74',
  '.. .. .. 33 24 19 15 43 07 38 05',
  '.. .. 40 47 82 46 12 48 26 04 06',
  '.. .. 64 32 31 81 34 30 84 83 ..',
  '.. .. .. 65 09 11 66 .. 13 .. 2B',
  '.. .. .. .. .. .. .. .. .. .. 2A',
  '971 972 973 974 976 975 977 978 986 987 988',
]

export const tileColumns = 11
export const tileRows = rows.length

export const tilePlaces = new Map(
  rows.flatMap((text, row) =>
    text
      .split(' ')
      .flatMap((code, column): [string, { row: number; column: number }][] =>
        code === '..' ? [] : [[code, { row, column }]],
      ),
  ),
)
