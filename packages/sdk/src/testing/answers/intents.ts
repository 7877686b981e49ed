// Intents: prepared here, and what became of them.
import type { PreparedIntent } from '../../types.ts'
import type { Answers } from '../answers.ts'
import { found, listed } from './find.ts'

export const intentAnswers: Answers = {
  prepareIntent: ({ intents, body }) => {
    const prepared: PreparedIntent = JSON.parse(body)
    return intents.prepare(prepared)
  },
  getIntent: ({ intents, params }) => found(intents.status(params.id ?? ''), 'intent_not_found'),
  listIntents: ({ intents, query }) => ({
    items: [...listed(query.ids)].flatMap((id) => intents.status(id) ?? []),
  }),
}
