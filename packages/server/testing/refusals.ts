// Expecting a refusal: the SDK's error, with its stable code, status and faults.
import { expect } from 'vitest'
import { isRefusal } from '../../sdk/src/index.ts'

/** The refusal that a call ends with; the test fails when it ends otherwise. */
export async function refusalOf(call: Promise<unknown>) {
  const error = await call.then(
    () => expect.fail('The call was answered, not refused.'),
    (reason: unknown) => reason,
  )
  if (!isRefusal(error)) throw error
  return { code: error.code, status: error.status, errors: error.errors, detail: error.detail }
}
