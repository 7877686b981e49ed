// The consultation that a screen is about: that of its address, or the newest.
import { listStaffConsultations, type StaffConsultation } from '@parvis/sdk/staff'
import type { Place } from '../shell/place.ts'
import { connection } from './staff.ts'

/** The newest published one, else the newest draft; undefined where there is none. */
export const newest = (all: readonly StaffConsultation[]) =>
  all.find(({ state }) => state === 'published') ?? all[0]

export async function chosenConsultation({ query }: Place) {
  const { items } = await listStaffConsultations(connection, { kind: 'consultation' })
  const asked = query.get('consultation')
  if (asked) return items.find(({ id }) => id === asked)
  return newest(items)
}
