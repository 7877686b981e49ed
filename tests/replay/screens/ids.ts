// The ids of the proposals, in the order of their titles in the data: to follow them afterwards.
import { consultationId } from '../data/consultation.ts'
import { proposals } from '../data/proposals.ts'
import type { Team } from '../team.ts'

export async function idsOf({ moderator }: Team) {
  const { items } = await moderator.get(`proposals?consultation=${consultationId}&limit=200`)
  const known = new Map<string, string>(
    items.map(({ id, title }: { id: string; title: string }) => [title, id]),
  )
  return proposals.map(({ title }) => known.get(title) ?? '')
}
