// Every operation's answer, from the world; one without a line here is answered from its schema.
import { catalogueAnswers } from './answers/catalogue.ts'
import { consultationAnswers } from './answers/consultations.ts'
import { intentAnswers } from './answers/intents.ts'
import { openDataAnswers } from './answers/open-data.ts'
import { proposalAnswers } from './answers/proposals.ts'
import { serverAnswers } from './answers/server.ts'
import { territoryAnswers } from './answers/territories.ts'
import type { Intents } from './intents.ts'
import type { Input } from './read.ts'
import type { World } from './world.ts'

export type Ask = Input & { world: World; intents: Intents; now: Date }

/** More than an answer shows, or less: the contract shapes it. May refuse. */
export type Answers = Record<string, (ask: Ask) => unknown>

export const answers: Answers = {
  ...consultationAnswers,
  ...proposalAnswers,
  ...catalogueAnswers,
  ...territoryAnswers,
  ...intentAnswers,
  ...openDataAnswers,
  ...serverAnswers,
}
