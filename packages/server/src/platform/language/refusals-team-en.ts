// The wording, in English, of refusals that only the team meets.

import { paths } from '../paths.ts'
import type { WhyUnreadable } from '../refusal-facts.ts'
import { formatDateInEnglish } from './dates.ts'
import { durationInEnglish } from './durations.ts'
import type { RefusalWordings } from './refusal-wordings.ts'

const whyUnreadable: Record<WhyUnreadable, (line: number) => string> = {
  empty: () => 'This file is empty: it needs a line of headings, then one line a service.',
  no_name_column: () =>
    'This table has neither a column “nom” nor a column “identifiant”. Check its headings, or the format chosen.',
  unclosed_quote: (line) =>
    `A quotation mark is not closed${line ? ` in what begins at line ${line}` : ''}. Mend the file, then give it again.`,
  not_json: () => 'This file is no well-formed JSON. Download it again, or choose another format.',
  no_list: () =>
    'This file has no list of products. Give the JSON of beta.gouv.fr, with “startups”.',
  not_text: () =>
    'This file is a workbook, a web page, an archive or JSON, no table of text. Save it as CSV (UTF-8), then give it again.',
  too_heavy: () =>
    'This file takes too long or too much memory to read. Check that it is of the format chosen, or split it.',
}

export const teamRefusalsInEnglish = {
  case_not_found: 'This case does not exist. Find it in the list.',
  quarantine_not_found: 'No held support has this key, or one of those named is not of this group.',
  participant_not_found:
    'Nobody has signed in with this address yet. Ask them to sign in once, then try again.',
  site_not_proved: 'Control of this site is not proved yet: wait for the proof.',
  site_already_suspended: 'This site is suspended already.',
  site_not_suspended: 'This site is not suspended.',
  site_key_not_live: 'This key does not exist, or has ended already.',
  site_keys_too_many:
    'This site already has three keys that work: revoke one, or wait for the oldest to end.',
  mandate_already_ended: 'This mandate has ended already.',
  mandate_not_ended: 'This mandate has not ended: there is nothing to restore.',
  request_key_malformed:
    'The key of the request (Idempotency-Key) has 1 to 200 characters, without spaces or quotes.',
  request_key_reused: 'This key has served for another request. Take a new one for each request.',
  request_already_done:
    'This request has been carried out, and its answer is no longer here. Read the list again: what was made is in it.',
  staff_session_ended: 'Your session has ended. Sign in again, then do it once more.',
  staff_token_invalid:
    'This staff token is missing, unknown or expired. Ask an administrator for a new one.',
  step_up_required: ({ minutes }) =>
    `This act asks for a recent proof: show again that it is you, at ${paths.stepUp()}, then try again within ${durationInEnglish(minutes)}.`,
  token_not_for_dangerous_acts:
    'This token does not allow this act. Do it in your session, or with a token made for it (parvis staff-add … --dangerous), good for twelve hours.',
  last_administrator:
    'This is the last administrator who can sign in. Give the role to someone else first, and wait for them to sign in.',
  staff_sign_in_required: `Sign in first, at ${paths.teamSignIn()}.`,
  passkey_refused:
    'This passkey could not be verified. Try again; if it happens again, ask an administrator for a new link.',
  passkey_not_found: 'This passkey is not in your list, or no longer.',
  passkey_taken: 'This passkey is enrolled already. Choose another one.',
  challenge_expired: 'Too much time has passed, or this is another browser. Try again.',
  invitation_unknown:
    'This invitation was used, has expired (72 hours) or was replaced. Ask an administrator for a new link.',
  identity_not_mfa: ({ provider }) =>
    `${provider} did not sign you in with two factors, which the team asks for. Turn them on there (application, passkey or agent card), then try again; or use your passkey.`,
  provider_proof_stale: ({ provider }) =>
    `${provider} did not say that you signed in there just now. Try again with your password (the team: and second factor, or confirm with your passkey).`,
  staff_identity_unknown:
    'Nobody of the team has this ProConnect identity. Use your passkey, or ask an administrator for an invitation.',
  staff_identity_taken: 'Another member of the team has this ProConnect identity already.',
  last_passkey:
    'This is your only passkey: without it you could not come in any more. Add another one first.',
  staff_suspended: 'This member of the team is suspended. Restore them first.',
  staff_not_suspended: 'This member of the team is not suspended.',
  staff_role_missing: 'Your role in the team does not allow this.',
  changed_meanwhile: ({ by, at, act }) =>
    `${by ?? 'Someone'} changed this meanwhile${at ? ` (${formatDateInEnglish(at)}${act ? `: ${act}` : ''})` : ''}. Read it again, then start over: nothing was overwritten.`,
  consultation_exists: ({ consultation }) =>
    `A consultation already has the id "${consultation}". Give this one another.`,
  consultation_incomplete: ({ missing }) =>
    missing === 'themes'
      ? 'This consultation has no theme. Add at least one before publishing it.'
      : 'This consultation has no phase. Add at least one before publishing it.',
  consultation_discarded: 'This draft was discarded. Restore it before editing or publishing it.',
  consultation_not_discarded: 'This consultation was not discarded: there is nothing to restore.',
  consultation_not_published:
    'This consultation is a draft: edit its phases directly. Dates are moved, with a public history, only after publication.',
  consultation_published:
    'This consultation is published already. Move the dates of a phase, or add one, rather than replacing its phases.',
  meeting_cancelled: ({ date }) =>
    `This meeting was cancelled on ${formatDateInEnglish(date)}: it no longer changes. Plan another.`,
  meeting_over: ({ date }) =>
    `This meeting ended on ${formatDateInEnglish(date)}: it can no longer be cancelled.`,
  meeting_ends_before_start:
    'This meeting would end before it starts. Give an end after the start.',
  meeting_without_place: 'Say where the meeting is held: a place, a video link, or both.',
  member_by_right: ({ territory }) =>
    `${territory} is not a grouping: a commune, département or région becomes a referent, and is then a member of working groups by right.`,
  member_not_found: ({ territory }) =>
    `${territory} is not in these working groups: there is nothing to withdraw.`,
  territory_already_member: ({ territory, since }) =>
    `${territory} is in these working groups already, since ${formatDateInEnglish(since)}. Nothing more is needed.`,
  working_group_ended: 'This working group has ended. Open it again before planning a meeting.',
  phase_not_found: 'This phase does not exist in this consultation. Check its number.',
  phase_already_open: ({ phase, since }) =>
    `The phase "${phase}" opened on ${formatDateInEnglish(since)}: its opening no longer changes. You may move its end.`,
  phase_dates_unchanged: ({ phase }) =>
    `These are the dates of the phase "${phase}" already. Give others.`,
  phase_date_passed: ({ date }) =>
    `${formatDateInEnglish(date)} is in the past. Give a date to come; to end a phase at once, close it.`,
  phase_ends_before_opening: ({ phase }) =>
    `The phase "${phase}" would end before it opens. Give an end after its opening.`,
  phase_kind_unfit: ({ phase }) =>
    `The phase "${phase}" is of a kind that this kind of consultation does not have. Choose another.`,
  phase_not_open: ({ phase }) =>
    `The phase "${phase}" is not open: there is nothing to close. If it is to come, move its dates.`,
  phase_reason_required: ({ phase }) =>
    `Say why the phase "${phase}" closes early, or opens again: the reason is public.`,
  theme_in_use: ({ theme }) =>
    `Contributions or proposals are under the theme "${theme}": it cannot be removed. You may rename it.`,
  mailbox_not_stopped: 'This mailbox gets news already: there is nothing to resume.',
  not_a_delivery_report:
    'This message is no delivery report (RFC 3464). Hand it over as it was received, headers included.',
  programme_not_found:
    'This programme is not in the list, or was retired. Choose another, or add it.',
  reply_template_not_found:
    'This reply template does not exist, or is not for this decision. Choose another.',
  staff_member_not_found: 'This person is not a member of the team. Choose someone else.',
  bulk_refused:
    'Nothing was changed: some of the list cannot be. See each line, remove it or read it again, then start over.',
  contribution_elsewhere:
    'This contribution is not in this proposal. Read the proposal again, then start over.',
  grouping_closed: ({ since }) =>
    `Supports are open${since ? ` since ${formatDateInEnglish(since)}` : ''}: proposals are no longer grouped. Their texts may still be corrected.`,
  not_committee_member: 'You are not a member of this committee.',
  member_recused:
    'You stepped out of this item: it is not in your grid. The secretary can end a recusal recorded by mistake.',
  committee_not_found: 'This committee session does not exist, or is not public yet.',
  committee_item_not_found: 'This item is not on the agenda of the session. Add it first.',
  committee_member_not_found: 'This person is not a member of the committee. Add them first.',
  before_committee:
    'A committee has decided about this, and it is not public yet. Wait for publication, or have the decision undone.',
  committee_member_acted:
    'This person filled in a grid or stepped out of an item: they stay a member of the session.',
  committee_not_published:
    'This session is not published: undo the decision, or take another in its place.',
  committee_published:
    'This session is published. A decision now changes by a correction with a reason only.',
  contribution_has_service: 'A service was made from this contribution already. Edit that one.',
  contribution_not_selected:
    'No published committee has selected this contribution. A service is made from a public decision.',
  envelope_exceeded: ({ leftCents }) =>
    `The envelope of the consultation is exceeded: ${(Number(leftCents ?? 0) / 100).toFixed(2)} euros are left. Lower the amount, or change another decision.`,
  envelope_granted: ({ grantedCents }) =>
    `Committees have granted ${(Number(grantedCents ?? 0) / 100).toFixed(2)} euros already: the envelope cannot be smaller.`,
  evaluation_started: 'Members have filled in grids: criteria and scale no longer change.',
  nobody_to_remind:
    'Nobody is to be reminded: grids are filled in, or a reminder has left today, or a mailbox is missing.',
  item_decided: 'A decision is recorded on this item. Undo it first.',
  item_in_other_committee: ({ committee }) =>
    `This item is on the agenda of another session${committee ? ` (${committee})` : ''}. Take it off there first, or wait for its publication.`,
  item_not_eligible: ({ state }) =>
    `This item cannot come before this committee${state ? ` (${state})` : ''}. Committee 1 looks at published proposals, committee 2 at contributions of kept ones.`,
  nothing_decided: 'No decision is recorded: there is nothing to publish.',
  outcome_not_allowed:
    'This committee does not take this decision. A proposal is kept or set aside; a contribution is funded or not.',
  publication_not_set: 'No time of publication is set: there is nothing to take back.',
  quorum_not_met: ({ present, needed }) =>
    `No quorum: ${present ?? 0} members present who have not stepped out, ${needed ?? 1} needed. Record who is present, or put the item off.`,
  votes_disagree: 'These votes do not carry this decision: more votes for than against are needed.',
  votes_exceed_voters: ({ counted, voters }) =>
    `More votes (${counted ?? 0}) than members present who have not stepped out (${voters ?? 0}). Count again.`,
  votes_missing: 'The rule asks for a vote: give the votes for, against and abstentions.',
  nothing_to_change: 'Nothing differs from what is written already: there is nothing to correct.',
  nothing_to_undo: 'There is no decision to undo here: this is as it was received.',
  proposal_empty: 'This proposal holds no contribution. Add one before publishing it.',
  proposal_has_supports: 'This proposal has supports already: it cannot be a draft again.',
  proposal_merged:
    'This proposal was merged with another, which took its supports. Open its page: it leads there.',
  proposal_not_empty:
    'This proposal still holds contributions. Take them out, or merge it with another.',
  proposal_not_live:
    'One of the proposals does not exist, was discarded or merged, or is of another consultation. Restore it, or choose another.',
  state_forbids: ({ state }) =>
    `This cannot be done in its present state${state ? ` (${state})` : ''}. Undo the last decision first.`,
  undo_later_first: 'A later decision rests on this one: undo the later one first.',
  diagnosis_not_found: 'This request of a diagnosis does not exist. Find it in the list.',
  webhook_not_found: 'This webhook does not exist. Find it in the list.',
  webhook_delivery_not_found:
    'This delivery is not, or no longer, in the log of this webhook (30 days).',
  service_request_not_found: 'This request of a service does not exist. Find it in the list.',
  service_exists: ({ service }) =>
    `The catalogue already has a service “${service}”. Edit it, or give this one another id.`,
  service_import_not_found:
    'The differences of this file are no longer kept: they are for an hour. Give the file again.',
  import_row_not_applicable:
    'This line has nothing to apply: it is unreadable, or says what the catalogue already does.',
  file_too_long: ({ most }) =>
    `This file describes more than ${most} services. Split it, and give its parts one after the other.`,
  file_unreadable: ({ why, line }) => whyUnreadable[why](line),
  edition_under_way:
    'An edition that was asked for is not there yet: wait for it, the screen will say so.',
  editions_enough_today: ({ most }) =>
    `${most} editions were already asked for today, which is the limit. Go on tomorrow: that of the day is made by itself.`,
  imports_busy: 'Several files are being read. Yours was not: try again in a moment.',
} satisfies Partial<RefusalWordings>
