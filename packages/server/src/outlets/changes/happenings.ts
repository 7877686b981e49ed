// What participants do, and what comes by itself: which object of the team's screens each event touches.
import type { EventKind } from '../../platform/events/events.ts'
import { isObjectKind, type ObjectKind } from './objects.ts'

/** `named`: the event's subject is the object's id. Else it is one of its list. */
type Touched = { kind: ObjectKind; named: boolean }

const one = (kind: ObjectKind): Touched => ({ kind, named: true })
const among = (kind: ObjectKind): Touched => ({ kind, named: false })

/** What happens to these, screens show as a part of something else, or in a list. */
const byNoun: Partial<Record<NounOf<EventKind>, Touched>> = {
  support: one('proposal'),
  referent: one('proposal'),
  meeting: among('working_group'),
  diagnosis: among('request'),
  case: among('case'),
  staff: one('member'),
  edition: among('open_data'),
  mailbox: among('mailbox'),
}

/** Unlike the others of their noun; null: no screen has to be read again. */
const byKind: Partial<Record<EventKind, Touched | null>> = {
  'support.held': among('quarantine'),
  'support.held_withdrawn': among('quarantine'),
  'referent.without_news': null,
  'consultation.followed': null,
  'consultation.unfollowed': null,
  'committee.evaluated': one('committee_scores'),
  'working_group.joined': among('working_group'),
  'working_group.left': among('working_group'),
  'working_group.contacts_read': null,
  'meeting.near': null,
  'service.requested': among('request'),
  'service.request_withdrawn': among('request'),
  'service.request_followed': among('request'),
  'diagnosis.settings_changed': among('diagnosis_settings'),
  'site.registered': one('site_registration'),
  'site.proved': one('site_registration'),
  'site.agreement_asked': one('site_registration'),
  'site.approved': one('site_registration'),
  'site.refused': one('site_registration'),
  'site.abandoned': one('site_registration'),
  'staff.acted': null,
}

type NounOf<Kind extends string> = Kind extends `${infer Noun}.${string}` ? Noun : never

const kinds: ReadonlyMap<string, Touched | null> = new Map(Object.entries(byKind))
const nouns: ReadonlyMap<string, Touched> = new Map(Object.entries(byNoun))

/** Null: no screen has to be read again. What a member of the team does is told by the log instead. */
export function touchedBy(kind: string): Touched | null {
  const known = kinds.get(kind)
  if (known !== undefined) return known
  const [noun = ''] = kind.split('.')
  // An event of a contribution touches that contribution, as long as nothing else is said.
  return nouns.get(noun) ?? (isObjectKind(noun) ? one(noun) : null)
}
