// The same request of a member, by its key: it acts once, and is answered the same as long as that is kept.

import { setTimeout as wait } from 'node:timers/promises'
import { requireJson, toJson } from '../../platform/db/json.ts'
import type { Deps } from '../../platform/deps.ts'
import type { KeyedRequest } from '../../platform/http/team.ts'
import { refuse } from '../../platform/refusal.ts'
import { findAnswer, keepAnswer } from './answers-store.ts'

/** The answer of one that is being carried out elsewhere comes within so many looks. */
const looks = 20
const betweenLooks = 50

type Tools = Pick<Deps, 'database' | 'secrets'>

export function createAnswerOnce({ database: { db }, secrets }: Tools): Deps['answerOnce'] {
  const answered = async (
    request: KeyedRequest,
    left = looks,
  ): Promise<{ answer: unknown } | undefined> => {
    const kept = await findAnswer(db, request.keyHash)
    if (!kept) return undefined
    const isSame = secrets.digests('log', request.body).includes(kept.body_hash)
    if (!isSame) return refuse('request_key_reused')
    if (kept.answer_sealed) return { answer: requireJson(secrets.unseal(kept.answer_sealed)) }
    if (left === 0) return refuse('request_already_done')
    await wait(betweenLooks)
    return answered(request, left - 1)
  }
  return async (request, work) => {
    const before = await answered(request)
    if (before) return before.answer
    try {
      const answer = await work()
      await keepAnswer(db, request.keyHash, secrets.seal(toJson(answer)))
      return answer
    } catch (error) {
      // Another with this key was first, at the same moment: this one's transaction has ended.
      const first = await answered(request)
      if (!first) throw error
      return first.answer
    }
  }
}
