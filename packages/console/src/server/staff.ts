// The one connection to the server: an ended session and a missing proof are mended in place, and the call goes on.
import { isRefusal, type StaffConnection } from '@parvis/sdk/staff'
import { Heard, heard } from './heard.ts'
import { plain } from './plain.ts'
import { mustReach } from './reach.ts'

/** What every screen calls the operations of `@parvis/sdk/staff` on. */
export const connection: StaffConnection = {
  read: (path, query, options) => mending(() => plain.read(path, query, options)),
  act: (path, body, options) => mending(() => sent(() => plain.act(path, body, options))),
  give: (path, file, query, options) =>
    mending(() => sent(() => plain.give(path, file, query, options))),
}

async function sent<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  mustReach()
  return send()
}

async function mending<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call()
  } catch (error) {
    if (!(await isMended(error))) throw error
    return mending(call)
  }
}

/** True once the call may be sent again: nothing was done, since it was refused. */
async function isMended(error: unknown) {
  if (!isRefusal(error)) return false
  switch (error.code) {
    case 'staff_session_ended':
    case 'staff_sign_in_required': {
      const { signInAgain } = await import('./sign-in-again.ts')
      return signInAgain()
    }
    case 'step_up_required': {
      const { prove } = await import('./prove.ts')
      return prove()
    }
    case 'staff_role_missing':
      heard.dispatchEvent(new Heard('roles'))
      return false
    default:
      return false
  }
}
