// A mail that would tell a thing and take it back tells neither.
import { expect, test } from 'vitest'
import type { RecordedEvent } from '../platform/events/events.ts'
import { withoutUndone } from './undone.ts'

let seq = 0
function moved(from: string, subject: string, receipt = 'PV-1') {
  seq += 1
  return {
    event: {
      seq,
      kind: 'support.moved',
      subject,
      participantId: 'p',
      at: '2026-11-30T10:00:00.000Z',
      data: { receipt, kind: 'resident', territoryId: null, territory: null, from, kept: true },
    } as unknown as RecordedEvent,
  }
}

test('a support that went with a merge and came back moved nowhere', () => {
  expect(withoutUndone([moved('a', 'b'), moved('b', 'a')])).toEqual([])
})

test('merged, undone and merged again: the last alone', () => {
  const last = moved('a', 'b')
  expect(withoutUndone([moved('a', 'b'), moved('b', 'a'), last])).toEqual([last])
})

test.each([
  ['of two supports', [moved('a', 'b', 'PV-1'), moved('b', 'a', 'PV-2')]],
  ['that went on to a third', [moved('a', 'b'), moved('b', 'c')]],
])('moves %s are told', (_, told) => {
  expect(withoutUndone(told)).toEqual(told)
})
