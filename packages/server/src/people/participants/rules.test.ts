// Codes and mailboxes: which code may be tried, how many mails a mailbox gets, when two are one.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusedWith } from '../../../testing/refused.ts'
import { canonicalMailbox, maskedMailbox } from '../../platform/mail-domains/mailbox.ts'
import { Refusal } from '../../platform/refusal.ts'
import { requireMailAllowance, requireUsableCode } from './rules.ts'

describe('a code', () => {
  const now = '2026-02-15T10:00:00.000Z'
  const code = {
    expires_at: '2026-02-15T10:00:00.001Z',
    used_at: null,
    attempts: 4,
    intent_id: 'i',
  }
  const decide = (given: Parameters<typeof requireUsableCode>[0], intent = 'i') =>
    refusedWith(() => requireUsableCode(given, intent, now))

  test('may be tried until its end, four times wrong', () => {
    expect(decide(code)).toBeUndefined()
  })
  test.each([
    [{ expires_at: now }, 'code_expired'],
    [{ used_at: now }, 'code_used'],
    [{ attempts: 5 }, 'code_attempts_exceeded'],
    [{ intent_id: 'other' }, 'code_expired'],
  ])('with %o is refused', (more, refusal) => {
    expect(decide({ ...code, ...more })).toBe(refusal)
  })
  test('that was never sent looks expired', () => {
    expect(decide(undefined)).toBe('code_expired')
  })
})

describe('mails to one mailbox', () => {
  const now = new Date('2026-02-15T12:00:00Z')
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
  const minutesLeft = (...sent: number[]) => {
    try {
      requireMailAllowance(sent.map(ago), now, { isReader: false })
      return 0
    } catch (error) {
      return error instanceof Refusal ? 'minutes' in error.facts && error.facts.minutes : error
    }
  }

  test.each([
    [[], 0],
    [[1, 2], 0],
    [[1, 2, 60], 0],
    [[1, 2, 59], 1],
    [[0, 0, 0], 60],
    [[5, 20, 40], 20],
    [[61, 62, 63, 64, 65, 66, 67, 68, 69], 0],
    [[61, 62, 63, 64, 65, 66, 67, 68, 69, 70], 1370],
    [[1, 2, 3, 100, 200, 300, 400, 500, 600, 700], 740],
  ])('sent %o minutes ago: the next in %i', (sent, minutes) => {
    expect(minutesLeft(...sent)).toBe(minutes)
  })
})

describe('a mailbox', () => {
  test.each([
    [' Lea@Courriel.Example ', 'lea@courriel.example'],
    ['LÉA@courriel.example', 'léa@courriel.example'],
    ['le\u0301a@courriel.example', 'léa@courriel.example'],
    ['lea+parvis@courriel.example', 'lea+parvis@courriel.example'],
    ['l.e.a@courriel.example', 'l.e.a@courriel.example'],
    ['lea@Évry.example', 'lea@xn--vry-9la.example'],
  ])('%s is %s', (typed, canonical) => {
    expect(canonicalMailbox(typed)).toBe(canonical)
  })

  test.each([
    '',
    '@',
    'lea',
    'lea@',
    '@courriel.example',
    'lea@courriel',
    'lea@localhost',
    'le a@courriel.example',
    'lea@courriel..example',
    'lea@-courriel.example',
    'lea,paul@courriel.example',
    '<lea@courriel.example>',
    '"lea"@courriel.example',
    'lea@courriel.example\r\nBcc: a@b.example',
    'lea\0@courriel.example',
    `${'x'.repeat(65)}@courriel.example`,
    `lea@${'x'.repeat(250)}.example`,
  ])('%j is none', (typed) => {
    expect(canonicalMailbox(typed)).toBeUndefined()
  })

  test('is stable, safe for a mail header, and at one address only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const one = canonicalMailbox(`${a}@${b}.example`)
        if (one === undefined) return
        expect(canonicalMailbox(one)).toBe(one)
        expect(one).not.toMatch(/[\s,;:<>()[\]\\"]/)
      }),
      { numRuns: 2000 },
    )
  })

  test('is shown to its owner without being told to others', () => {
    expect(maskedMailbox('lea@courriel.example')).toBe('l•••@courriel.example')
  })
})
