// Every kind of event: who is told of it by mail, under which topic, and where the mail leads.
import type { EventData, EventKind, RecordedEvent } from '../platform/events/events.ts'
import {
  contributor,
  groupMembers,
  interested,
  ofProposal,
  type People,
} from './concerned-store.ts'
import {
  account,
  consultation,
  contribution,
  diagnosis,
  type Place,
  preferences,
  proposal,
  service,
  site,
  verification,
  workingGroup,
} from './places.ts'
import type { Topic } from './topics.ts'

type Told<Facts> = {
  place: Place<Facts>
  /** Left out: it always is. */
  isTold?: (data: Facts) => boolean
  /** Of no use the day after: it never waits for a digest. */
  isPressing?: true
}

/** To the one participant whom the event names, under this topic; to nobody when it names none. */
type Own<Facts> = Told<Facts> & { topic: Topic }
/** To those of what it happened to, each under the topic closest to them. */
type ToMany<Facts> = Told<Facts> & { people: People; of?: (data: Facts) => string }

export const tellsNobody = 'tells_nobody'

type Entry<Facts> = Own<Facts> | ToMany<Facts> | typeof tellsNobody
/** One entry for each kind: a kind without one does not compile. */
export type Entries<Events> = { [Kind in keyof Events]: Entry<Events[Kind]> }

const receipt = <Facts>(place: Place<Facts>) => ({ topic: 'receipt' as const, place })

/** Told once the team has words for it. */
const answer = {
  topic: 'contribution' as const,
  place: contribution,
  isTold: ({ reply }: { reply?: string }) => Boolean(reply),
}

/** Steps of the team's own: whoever asked is called, or sees them happen. */
const silentSteps = ['contact', 'start']
const isStepTold = ({ act }: { act: string }) => !silentSteps.includes(act)

const meeting = {
  people: groupMembers,
  of: ({ proposalId }: { proposalId: string }) => proposalId,
  place: workingGroup,
}
const pressingMeeting = { ...meeting, isPressing: true as const }

/** Stages in which there is something to do: of the others, nobody needs a mail. */
const stagesToActIn = [
  'contribution',
  'support',
  'referent',
  'investigation_proposal',
  'interest_expression',
]
const stage = {
  people: interested,
  place: consultation,
  isTold: ({ kind }: { kind: string }) => stagesToActIn.includes(kind),
}

const catalogue = {
  'diagnosis.settings_changed': tellsNobody,
  'service.requested': receipt(service),
  'service.request_withdrawn': receipt(service),
  'service.request_followed': { topic: 'request', place: service, isTold: isStepTold },
  'diagnosis.requested': receipt(diagnosis),
  'diagnosis.withdrawn': receipt(diagnosis),
  'diagnosis.followed': { topic: 'request', place: diagnosis, isTold: isStepTold },
  'service.created': tellsNobody,
  'service.edited': tellsNobody,
  'service.stage_changed': tellsNobody,
  'service.deployed': tellsNobody,
  'service.measured': tellsNobody,
  'service.confirmed': tellsNobody,
  'service.imported': tellsNobody,
  'service.stale': tellsNobody,
  'consultation.followed': receipt(preferences),
  'consultation.unfollowed': tellsNobody,
  'mails.muted': tellsNobody,
  'mails.chosen': tellsNobody,
  'mail.bounced': tellsNobody,
  'mailbox.stopped': tellsNobody,
  'mailbox.resumed': tellsNobody,
  'meeting.near': pressingMeeting,
  'referent.without_news': { topic: 'referent', place: proposal },
  'webhook.added': tellsNobody,
  'webhook.edited': tellsNobody,
  'webhook.secret_rotated': tellsNobody,
  'webhook.replayed': tellsNobody,
  'webhook.disabled': tellsNobody,
  'mandate.granted': receipt(account),
  'mandate.ended': receipt(verification),
  'mandate.restored': receipt(account),
  'official_addresses.imported': tellsNobody,
  'staff.invited': tellsNobody,
  'staff.roles_changed': tellsNobody,
  'staff.suspended': tellsNobody,
  'staff.restored': tellsNobody,
  'committee.created': tellsNobody,
  'committee.changed': tellsNobody,
  'committee.evaluated': tellsNobody,
  'committee.published': tellsNobody,
  'committee.corrected': tellsNobody,
  'proposal.kept': { people: ofProposal, place: proposal },
  'proposal.set_aside': { people: ofProposal, place: proposal },
  'proposal.reopened': { people: ofProposal, place: proposal },
  'contribution.selected': { people: contributor, place: contribution },
  'contribution.not_selected': { people: contributor, place: contribution },
  'contribution.reopened': { people: contributor, place: contribution },
  'consultation.created': tellsNobody,
  'consultation.edited': tellsNobody,
  'consultation.published': tellsNobody,
  'consultation.discarded': tellsNobody,
  'consultation.restored': tellsNobody,
  'consultation.phase_added': tellsNobody,
  'consultation.phase_moved': stage,
  'consultation.phase_opened': stage,
  'consultation.phase_closed': tellsNobody,
  'contribution.received': receipt(contribution),
  'contribution.entered': tellsNobody,
  'contribution.imported': tellsNobody,
  'contribution.anonymised': tellsNobody,
  'contribution.redirected': answer,
  'contribution.rejected': answer,
  'contribution.grouped': answer,
  'contribution.ungrouped': tellsNobody,
  'contribution.assigned': tellsNobody,
  'contribution.decision_undone': answer,
  'contribution.noted': tellsNobody,
  'programme.saved': tellsNobody,
  'reply_template.saved': tellsNobody,
  'proposal.created': tellsNobody,
  'proposal.edited': tellsNobody,
  'proposal.published': tellsNobody,
  'proposal.unpublished': tellsNobody,
  'proposal.merged': tellsNobody,
  'proposal.unmerged': tellsNobody,
  'proposal.discarded': tellsNobody,
  'proposal.restored': tellsNobody,
  'contribution.grouping_announced': answer,
  'referent.signed_up': receipt(proposal),
  'referent.withdrawn': receipt(proposal),
  'support.recorded': receipt(proposal),
  'support.withdrawn': receipt(proposal),
  'support.moved': { topic: 'support', place: proposal },
  'support.held': receipt(proposal),
  'support.held_withdrawn': receipt(proposal),
  'support.released': tellsNobody,
  'support.set_aside': receipt(proposal),
  'working_group.created': tellsNobody,
  'working_group.edited': tellsNobody,
  'working_group.joined': receipt(proposal),
  'working_group.left': receipt(proposal),
  'working_group.contacts_read': tellsNobody,
  'meeting.planned': meeting,
  'meeting.changed': pressingMeeting,
  'meeting.cancelled': pressingMeeting,
  'case.opened': tellsNobody,
  'case.decided': {
    topic: 'receipt',
    place: verification,
    // Of the others a mandate is granted or ended, which is told.
    isTold: (data) => data.case === 'verification' && data.decision === 'dismiss',
  },
  'account.erased': tellsNobody,
  'account.corrected': tellsNobody,
  'account.warned': tellsNobody,
  'site.suspended': receipt(site),
  'site.restored': receipt(site),
  'site.key_added': tellsNobody,
  'site.key_revoked': tellsNobody,
  'site.registered': tellsNobody,
  'site.proved': tellsNobody,
  'site.agreement_asked': tellsNobody,
  'site.approved': receipt(site),
  'site.refused': receipt(site),
  'site.abandoned': tellsNobody,
} satisfies Entries<EventData>

/** Those of which some mail tells: each has words in every language. */
export type ToldKind = {
  [Kind in EventKind]: (typeof catalogue)[Kind] extends typeof tellsNobody ? never : Kind
}[EventKind]

const entries: { [Kind in EventKind]: Entry<EventData[Kind]> } = catalogue

/** Undefined for what tells nobody, and for a kind that only a version before knew. */
export function entryOf<Kind extends EventKind>(event: RecordedEvent<Kind>) {
  const kind: Kind = event.kind
  const entry: Entry<EventData[Kind]> = Object.hasOwn(entries, kind) ? entries[kind] : tellsNobody
  return entry === tellsNobody ? undefined : entry
}
