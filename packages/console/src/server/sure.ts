// Sends an act of which nobody may doubt: without an answer, the thing itself is asked before anything else.
import { wayOutOf } from './refusals.ts'

/** The answer did not come, and the thing says that nothing was done. */
export class NotDone extends Error {
  override name = 'NotDone'
}

/** `found`: reads the thing again; answers as the act would if it was done, else undefined. */
export async function surely<Answer>(
  send: () => Promise<Answer>,
  found: () => Promise<Answer | undefined>,
): Promise<Answer> {
  try {
    return await send()
  } catch (error) {
    if (wayOutOf(error) !== 'unsure') throw error
    const answer = await found().catch(() => {
      throw error
    })
    if (answer === undefined) throw new NotDone('', { cause: error })
    return answer
  }
}

/** A creation carries its key (`form.requestKey`): sent again with the same, it is made once. */
export const once = <Answer>(create: () => Promise<Answer>) => surely(create, create)
