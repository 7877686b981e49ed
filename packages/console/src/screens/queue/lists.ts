// What decisions choose from: replies, programmes and colleagues, read once while the screen is open.
import {
  type Colleague,
  listColleagues,
  listProgrammes,
  listReplies,
  type Programme,
  type ReplyList,
} from '@parvis/sdk/staff'
import { connection } from '../../server/staff.ts'

export type Lists = {
  replies: ReplyList
  programmes: readonly Programme[]
  colleagues: readonly Colleague[]
}

/** Whoever may decide: it is to them that a contribution is given. */
const decides = ({ roles }: Colleague) =>
  roles.some((role) => role === 'moderator' || role === 'administrator')

export async function readLists(): Promise<Lists> {
  const [replies, programmes, colleagues] = await Promise.all([
    listReplies(connection),
    listProgrammes(connection),
    listColleagues(connection),
  ])
  return {
    replies,
    programmes: programmes.items.filter(({ retired }) => !retired),
    colleagues: colleagues.items.filter(decides),
  }
}
