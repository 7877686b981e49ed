// A proposal made from contributions of the queue, by the form of the board; taken back, they wait again.
import type { QueueItem } from '@parvis/sdk/staff'
import { tell } from '../../feedback/tell.ts'
import { tellRefusal } from '../../feedback/tell-refusal.ts'
import { askForProposal } from '../../proposals/make.ts'
import { chosenConsultation } from '../../server/consultations.ts'
import type { Place } from '../../shell/place.ts'
import type { Desk } from './desk.ts'
import { words } from './words.ts'

/** False: none was made. */
export async function newProposal(desk: Desk, cards: readonly QueueItem[], place: Place) {
  const consultation = await chosenConsultation(place).catch((error: unknown) => {
    tellRefusal(error)
    return undefined
  })
  const made = consultation && (await askForProposal({ consultation, cards, from: undefined }))
  if (!made) return false
  void desk.readAnew()
  tell(words.proposalMade(made.title, cards.length), async () => {
    await made.undo()
    await desk.readAnew()
  })
  return true
}
