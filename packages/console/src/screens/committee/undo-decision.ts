// Takes back the last decision on an item, before publication.
import {
  type StaffCommitteeDetail,
  staffGetCommittee,
  undoCommitteeDecision,
} from '@parvis/sdk/staff'
import { connection } from '../../server/staff.ts'

/** Of the version that stands then: other items may have been decided since. */
export async function undoDecision({ id }: StaffCommitteeDetail, itemId: string) {
  const { version } = await staffGetCommittee(connection, id)
  return undoCommitteeDecision(connection, id, { version, itemId })
}
