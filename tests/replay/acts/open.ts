// Before the first contribution: the consultation made, published, and then prolonged in public.
import { consultation, consultationId, prolongedTo } from '../data/consultation.ts'
import type { Team } from '../team.ts'
import type { World } from '../world.ts'

export async function openConsultation(world: World, { administrator }: Team) {
  world.at('2021-01-11 09:00')
  const { version } = await administrator.post('consultations', consultation)
  await administrator.post(`consultations/${consultationId}/publish`, { version })
}

/** The dates of 2021 moved while it ran. */
export async function prolong(world: World, { administrator }: Team) {
  world.at('2021-03-04 18:00')
  const { version } = await administrator.get(`consultations/${consultationId}`)
  const closing = {
    closesAt: prolongedTo,
    reason: 'Une semaine de plus, à la demande des communes.',
  }
  await administrator.post(`consultations/${consultationId}/phases/0/move`, { version, ...closing })
}
