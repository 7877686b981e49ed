// The server itself.
import type { Answers } from '../answers.ts'
import { contract } from '../contract.ts'

export const serverAnswers: Answers = {
  getHealth: () => ({ status: 'alive', version: 'fake' }),
  getReadiness: () => ({ status: 'ready' }),
  getOpenApi: () => contract,
}
