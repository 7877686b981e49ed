// One code or several, as cells hold them: groups, capitals, zeros, prefixes.
import { expect, test } from 'vitest'
import { codesIn, officialCode, possibleCodes } from './written-codes.ts'

test.each([
  ['2a', '2A'],
  ['2b004', '2B004'],
  ['1', '01'],
  ['1004', '01004'],
  ['014', '14'],
  ['974', '974'],
  ['200 046 977', '200046977'],
  ['200\u00a0046\u202f977', '200046977'],
  ['200.046.977', '200046977'],
  ['21140118700010', '211401187'],
  ['211 401 187 00010', '211401187'],
  ['6ae', '6AE'],
  ["'01004", '01004'],
  ['="01004"', '01004'],
  ['FR-2A', '2A'],
  ['COMMUNE-2a004', 'commune-2A004'],
  ['Région 28', 'region-28'],
  ['dep-14', 'department-14'],
])('%s is %s', (said, code) => {
  expect(officialCode(said)).toBe(code)
})

const known = new Set([
  '14',
  '50',
  '61',
  '971',
  '972',
  '973',
  '01',
  '2A',
  '14118',
  '01004',
  '2A004',
  '61200',
  '200046977',
  '211401187',
  'region-28',
])

test.each<[string, string[]]>([
  ['200 046 977', ['200 046 977']],
  ['14118 200 046 977 50', ['14118', '200 046 977', '50']],
  ['61 200 046 977', ['61', '200 046 977']],
  ['61 200', ['61 200']],
  ['14 50 61', ['14', '50', '61']],
  ['971 972 973', ['971', '972', '973']],
  ['14 118', ['14 118']],
  ['14 971', ['14', '971']],
  ['14 999', ['14 999']],
  ['123 456 789', ['123 456 789']],
  ['211 401 187 00010 14', ['211 401 187 00010', '14']],
  ['1 004 2a 2a 004', ['1 004', '2a', '2a 004']],
  ['Région 28 14', ['Region-28', '14']],
  ['constructor 14', ['constructor', '14']],
  ['', []],
])('%j holds %j', (text, said) => {
  expect(codesIn(text, (code) => known.has(code))).toEqual(said)
  for (const one of said) expect(possibleCodes(text)).toContain(officialCode(one))
})
