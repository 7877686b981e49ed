// The consultation that a screen is about: that of its address, or the newest.
import { listStaffConsultations } from '@parvis/sdk/staff'
import type { Place } from '../shell/place.ts'
import { connection } from './staff.ts'

/** The newest published one, else the newest draft; undefined where there is none. */
export async function chosenConsultation({ query }: Place) {
  const { items } = await listStaffConsultations(connection, { kind: 'consultation' })
  const asked = query.get('consultation')
  if (asked) return items.find(({ id }) => id === asked)
  return items.find(({ state }) => state === 'published') ?? items[0]
}
