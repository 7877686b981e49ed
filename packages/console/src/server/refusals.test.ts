// Each refusal has its way out; without an answer, the thing is asked whether it was done, and never twice.
import { NetworkError, RefusalError } from '@parvis/sdk/staff'
import { expect, test, vi } from 'vitest'
import { wayOutOf } from './refusals.ts'
import { NotDone, once, surely } from './sure.ts'

const refusal = (code: string, status = 409) =>
  new RefusalError({ type: 'about:blank', title: code, status, code } as never, {
    status,
    requestId: null,
    retryAfter: null,
  })
const cut = new NetworkError('cut')

test('known codes, those of things that are gone, and those of a later server', () => {
  const codes = ['changed_meanwhile', 'case_not_found', 'quorum_not_met', 'limit_reached', 'later']
  expect(codes.map((code) => wayOutOf(refusal(code)))).toEqual([
    'conflict',
    'read_again',
    'mend',
    'wait',
    'stop',
  ])
  expect(wayOutOf(refusal('later', 502))).toBe('unsure')
  expect(wayOutOf(cut)).toBe('unsure')
  expect(wayOutOf(new TypeError('ours'))).toBeUndefined()
})

test('an act without an answer is done when the thing says so', async () => {
  const lost = () => Promise.reject(cut)
  expect(await surely(lost, async () => 'rejected')).toBe('rejected')
  await expect(surely(lost, async () => undefined)).rejects.toBeInstanceOf(NotDone)
  // Nothing answers: one still does not know.
  await expect(surely(lost, lost)).rejects.toBe(cut)
  const found = vi.fn()
  await expect(surely(() => Promise.reject(refusal('limit_reached')), found)).rejects.toThrow()
  expect(found).not.toHaveBeenCalled()
})

test('a creation is sent once more, with its key', async () => {
  const create = vi.fn().mockRejectedValueOnce(cut).mockResolvedValueOnce('made')
  expect(await once(create)).toBe('made')
  expect(create).toHaveBeenCalledTimes(2)
})
