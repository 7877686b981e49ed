// A working group of the kept proposal, and a meeting of it, without a fault.
import type { TestApp } from './app.ts'
import { proposals } from './given.ts'
import { mailboxes } from './given-territories.ts'
import type { Member } from './team.ts'

export const group = {
  proposalId: proposals.kept,
  title: 'Les usages de l’agenda',
  purpose: 'Dire qui s’en sert, et pour quoi.',
}
/** What the server makes of its title. */
export const groupId = 'les-usages-de-l-agenda'

export const meeting = {
  title: 'Premier atelier',
  place: 'Hôtel de ville, Caen',
  startsAt: '2026-03-02T10:00:00+01:00',
  endsAt: '2026-03-02T12:00:00+01:00',
  videoUrl: 'https://visio.example/salle-secrete',
  agenda: 'Tour de table.',
}

/** Opens the group and plans the meeting; answers the meeting's id. */
export async function givenMeeting(moderator: Member, more: object = {}): Promise<string> {
  await moderator.post('/v1/staff/working-groups', group)
  const path = `/v1/staff/working-groups/${groupId}/meetings`
  const { body } = await moderator.post(path, { ...meeting, ...more })
  return body.id
}

/** Caen is a referent of the kept proposal. */
export async function givenReferent(app: Pick<TestApp, 'visitor'>) {
  const visitor = app.visitor()
  const step = await visitor.toReferent(proposals.kept, mailboxes.caen, { co: '1' })
  await visitor.confirm(step, {
    'au-nom-de': 'commune-14118',
    'contact-nom': 'Zoé Contactée',
    'contact-telephone': '02 31 00 00 99',
  })
}
