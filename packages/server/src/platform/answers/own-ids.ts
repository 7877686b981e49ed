// Identifiers that are drawn for one answer: whatever holds one is given to nobody else.
import type { Ids } from '../ids.ts'
import { presentAnswer } from './answers.ts'

export function ownIds({ uuid, receipt }: Ids): Ids {
  return { uuid: () => own(uuid()), receipt: () => own(receipt()) }
}

function own(id: string) {
  presentAnswer()?.isOnesOwn('it has an id of its own')
  return id
}
