// The wording of every refusal in English: what happened, then what to do.
import type { Closed } from '../refusal-facts.ts'
import { formatDateInEnglish, formatLastDayInEnglish } from './dates.ts'
import { afterInEnglish } from './durations.ts'
import type { RefusalWordings } from './refusal-wordings.ts'
import { teamRefusalsInEnglish } from './refusals-team-en.ts'

const closed = (what: string) => (facts: Closed) => {
  if (facts.reason === 'not_yet_open') {
    return `${what} are not open yet: they open on ${formatDateInEnglish(facts.opensAt)}. Come back then.`
  }
  if (facts.reason === 'not_scheduled') return `${what} are not planned in this consultation.`
  return `${what} ended on ${formatLastDayInEnglish(facts.closesAt)}. You can follow what comes next on the consultation's page.`
}

const again = 'Try again in a moment: an act sent again is never counted twice.'

export const refusalsInEnglish: RefusalWordings = {
  ...teamRefusalsInEnglish,
  form_unreadable:
    'This form arrived damaged, and nothing of it is kept. Go back, reload the page and start again.',
  malformed_body: 'The request cannot be read: it must be a well-formed JSON document.',
  malformed_request: 'The request cannot be read. Check the address, then try again.',
  sign_in_required:
    'Your session has ended. Give your e-mail address again: nothing that you prepared is lost.',
  sign_in_not_fresh:
    'This step cannot be undone, or gives rights: sign in again. You proved who you are more than ten minutes ago, or your provider did not say when.',
  forgery_suspected:
    'This request does not come from our pages, so it was not taken into account. Open the page again and start over.',
  grouping_cannot_support: ({ territory }) =>
    `${territory} is a grouping of local authorities. The rule of the consultation: only communes, départements and régions count; groupings, associations and companies do not. You may support in your own name.`,
  grouping_cannot_be_referent: ({ territory }) =>
    `${territory} is a grouping of local authorities. The rule of the consultation: only communes, départements and régions become referents; a grouping may join a working group.`,
  contest_link_unknown:
    'This link is not known, or no longer valid. Copy it whole from the last message that the town hall received.',
  mandate_ended: ({ territory }) =>
    `You may no longer act for ${territory}: this mandate has ended. If that is a mistake, ask the team to verify it from your personal page.`,
  official_address_missing:
    'The directory gives no official address for this local authority. Ask the team to verify.',
  mandate_missing: ({ proof }) => {
    if (proof === 'pro_connect') {
      return "ProConnect does not allow acting for this local authority: it does not name your organisation as one of this consultation. Sign in by e-mail, with the town hall's official address or one of the same domain."
    }
    if (proof === 'france_connect') {
      return "FranceConnect tells who you are, not where you work: it does not allow acting for a local authority. Sign in with ProConnect, or by e-mail with the town hall's official address."
    }
    return "This e-mail address does not allow acting for a local authority. Use the town hall's official address, or one of the same domain."
  },
  origin_not_allowed: ({ origin }) =>
    `The site ${origin} is not registered for this key. Webmaster: have this exact address registered.`,
  site_key_revoked: ({ site }) =>
    `The key of ${site ? `the site “${site}”` : 'this site'} has been revoked. Go on with the consultation's own pages. Webmaster: replace it with the new one, in “Mes sites”.`,
  site_link_unknown:
    'This link is not known, or has been used. Copy it whole from the message that the territory received.',
  site_link_over:
    'This link has expired. Whoever keeps the site can send you another from “Mes sites”.',
  site_registration_not_found:
    'This registration does not exist, or is not yours. Find yours in “Mes sites”.',
  site_registration_elsewhere: 'This registration is past that step: see below where it stands.',
  site_proof_gone: ({ origin }) =>
    `The proof is no longer found on ${origin}. Put it back where it was, then ask for the agreement again.`,
  site_checks_too_many:
    'You had sites read thirty times within an hour. Wait an hour before checking again.',
  site_registrations_too_many:
    'You have opened five registrations today. Go on with one of them in “Mes sites”, or come back tomorrow.',
  site_suspended: ({ site }) =>
    `The site “${site}” is suspended: nothing can be prepared there any more. Go on with the consultation's own pages.`,
  site_key_unknown: "This site's key is unknown. Webmaster: check the data-site attribute.",
  consultation_not_found: 'This consultation does not exist. Check the address.',
  meeting_not_found: "This meeting does not exist. Find it on the working group's page.",
  working_group_not_found: "This working group does not exist. Find it on its proposal's page.",
  contribution_not_found: 'This contribution does not exist, or is not public.',
  dataset_not_found: 'This dataset does not exist. The list is on the open data page.',
  intent_not_found: 'This does not exist, or has expired. Start again from the page you came from.',
  mail_link_unknown:
    'This link no longer leads to your messages. Use the one of a more recent mail, or reply to one.',
  not_found: 'This page does not exist. Check the address, or start from the home page.',
  proposal_not_found: 'This proposal does not exist. Find it in the list of proposals.',
  service_not_found: 'This service is not in the catalogue. Find it in the list of services.',
  site_not_found: 'No site has this key. Check it.',
  territory_not_found:
    'This local authority cannot be found. Search by name, postcode or INSEE code, then choose it in the list.',
  theme_not_found: 'This theme does not exist. Choose one in the list.',
  report_year_unknown: ({ first, last }) =>
    first === ''
      ? 'This consultation has no year to report on yet. Ask for its whole life.'
      : `There is no report for this year. Years go from ${first} to ${last}.`,
  contribution_not_open: closed('Contributions'),
  intent_conflict: 'Something else was prepared under this number. Reload the page for a new one.',
  intent_taken: 'Another person confirmed this. You may do it in your own name.',
  proposal_not_kept:
    'No committee has kept this proposal: only a kept one can have referent territories.',
  referent_not_found: ({ territory }) =>
    `${territory} is not a referent of this proposal: there is nothing to withdraw.`,
  referent_not_open: closed('Referent sign-ups'),
  resident_proof_missing:
    'ProConnect tells where you work, not where you live. To support as a resident, sign out, then sign in with FranceConnect or by e-mail.',
  residents_cannot_support: 'This consultation only takes supports of local authorities.',
  mandate_elsewhere: ({ territory }) =>
    `You may act for ${territory}, but this concerns another local authority. Start again for yours, or use the other’s e-mail address.`,
  diagnosis_not_eligible: ({ territory, population, populationKind, threshold, comparison }) =>
    `${territory} has ${population} inhabitants (${populationKind} population). The diagnosis is for those with ${comparison === '<' ? 'fewer than' : 'at most'} ${threshold}. A small grouping that it belongs to may ask.`,
  diagnosis_kind_not_concerned: ({ territory }) =>
    `${territory} is neither a commune nor a grouping of communes: the diagnosis is for these only. Ask for one of them.`,
  diagnosis_population_unknown: ({ territory }) =>
    `Our sources do not say how many inhabitants ${territory} has. Write to the team, which will check with you.`,
  request_exists:
    'The local authority has asked anew meanwhile: follow the new request rather than reopen this one.',
  request_missing: ({ territory }) =>
    `${territory} has no request under way here: there is nothing to withdraw.`,
  request_underway: ({ territory }) =>
    `The team has already acted on the request of ${territory}: it can no longer be withdrawn online. Answer the team’s last message, or write to it.`,
  territory_already_requested: ({ territory, since }) =>
    `${territory} has asked for this already, on ${formatDateInEnglish(since)}. The team is on it: there is nothing more to do.`,
  service_stopped:
    'This service has stopped: it can no longer be asked for. Look for another in the list.',
  support_not_found: 'No support is recorded in this name: there is nothing to withdraw.',
  support_not_open: closed('Supports'),
  territory_already_referent: ({ territory, since }) =>
    `${territory} is a referent of this proposal already, since ${formatDateInEnglish(since)}. There is nothing more to do.`,
  territory_already_supports: ({ territory, since }) =>
    `${territory} supports this proposal already, since ${formatDateInEnglish(since)}. Thank you: one support counts for each local authority. You may also support in your own name.`,
  intent_expired:
    'This has waited too long and has expired. Start again from the page you came from.',
  body_too_large: 'What was sent is too long (64 KiB at most). Shorten it.',
  unsupported_media_type: 'The body of the request must be application/json.',
  code_expired: 'This code has expired. Ask for a new one.',
  code_used: 'This code has been used. Ask for a new one.',
  code_wrong: ({ left }) =>
    `This is not the code. Copy the six digits of the last message${typeof left === 'number' ? `; tries left: ${left}` : ''}.`,
  invalid_input: 'Some fields need correcting.',
  territory_ended: ({ territory }) =>
    `${territory ?? 'This local authority'} no longer exists (merger or change of status). Choose the one that replaced it.`,
  code_attempts_exceeded: 'Too many tries with this code. Ask for a new one.',
  paper_of_other_territory: ({ territory }) =>
    `This contribution is about another local authority than ${territory}. Correct it on the form, or hand the form over to the one it names.`,
  paper_limit_reached: ({ most, of }) =>
    of === 'mailbox'
      ? `${most} contributions have been entered today for this address. Check it, or go on without one and print the receipt.`
      : `You have entered ${most} forms in a day, which is the limit. Go on tomorrow, or write to the team.`,
  verification_limit_reached: ({ most, minutes }) =>
    `You have asked for ${most} verifications in a day, which is the limit. What you wrote is kept on this page: send it again ${afterInEnglish(minutes)}, or ask the local authority for a code.`,
  contribution_limit_reached: ({ most, minutes }) =>
    `You have sent ${most} contributions in a day, which is the limit. This one is kept: come back to this page ${afterInEnglish(minutes)} to confirm it, or write to the team.`,
  support_set_aside:
    'The team looked at this support and did not count it: the mail that told you gives the reason. Answer it if this is a mistake.',
  proof_required:
    'Many requests are coming in. An automatic check is needed: it runs by itself, and what you typed is kept.',
  limit_reached: ({ minutes }) =>
    `Too many requests come from your network. What you typed is kept: try again ${afterInEnglish(minutes)}.`,
  account_limit_reached: ({ minutes }) =>
    `Much has just been done with your account. This is kept: come back to this page ${afterInEnglish(minutes)}.`,
  mail_limit_reached: ({ minutes, pass }) =>
    pass
      ? `Several codes have been sent to this address. Enter the last one: it is valid for ten minutes. For another, copy the pass of our last message, or ask again ${afterInEnglish(minutes)}. Look among unwanted mail too.`
      : `Several messages have been sent. Enter the code of the last one, or ask again ${afterInEnglish(minutes)}. Look among unwanted mail too.`,
  mailbox_refused:
    'The server of this mailbox refused our message: the address does not exist, or the mailbox is full. Check it, or use another.',
  identity_not_yours:
    'The identity that was just proved is not that of this account: nothing changed. Start again with yours, or close this session.',
  identity_too_weak: ({ provider }) =>
    `${provider} did not check your identity well enough for this. Try with another account, or sign in by e-mail.`,
  identity_without_email: ({ provider }) =>
    `${provider} gave no e-mail address, so no receipt could be sent. Add one to your account, or sign in by e-mail.`,
  identity_taken:
    'This identity or address has already acted here on its own: joining them now would count one person twice. They stay apart; go on with either.',
  provider_answer_invalid: ({ provider }) =>
    `The answer of ${provider} could not be verified: it is not accepted, and nothing was recorded. Try again, or sign in by e-mail.`,
  provider_unavailable: ({ provider }) =>
    `${provider} does not answer right now. Sign in by e-mail, or try again later: nothing that you prepared is lost.`,
  provider_not_found: 'This way of signing in is not offered here. Sign in by e-mail.',
  session_not_found: 'This session is already closed. There is nothing left to do.',
  sign_in_abandoned: ({ provider }) =>
    `You came back from ${provider} without signing in. Try again, or sign in by e-mail: nothing that you prepared is lost.`,
  sign_in_interrupted:
    'This sign-in has been used, has waited too long, or was begun in another browser. Go back to what you were doing and sign in again.',
  mail_not_sent:
    'The mail could not be sent. Try again in a minute: nothing that you prepared is lost.',
  internal_error: `Something went wrong on our side. ${again}`,
  site_checks_busy:
    'Many sites are being checked. Try again in a few seconds: nothing is lost, and this try does not count.',
  storage_unavailable: `Recording is not possible for the moment. ${again}`,
}
