// What the elements say in English.
import type { Availability } from '@parvis/sdk'
import type { Formats } from './formats.ts'
import type { Texts } from './fr.ts'

const count = (amount: number, one: string, many: string) =>
  `${amount} ${amount === 1 ? one : many}`

/** `formats` is given, so that this file needs no other. */
export function english({ day, number, euros }: Formats): Texts {
  const closed = (acts: string) => (availability: Availability) => {
    const { reason, opensAt, closesAt } = availability
    if (reason === 'proposal_not_kept') return 'The committee did not keep this proposal.'
    if (reason === 'not_yet_open' && opensAt) return `${acts} opens on ${day(opensAt)}.`
    if (reason === 'closed')
      return `${acts} ended${closesAt ? ` on ${day(Date.parse(closesAt) - 1)} (Paris time)` : ''}.`
    return `${acts} has no opening date yet.`
  }

  return {
    newWindow: ' (new window)',
    notFound: 'Not found.',
    unheard: 'The consultation does not answer: it is asked again when the network is back.',
    waiting: 'To be confirmed on the next page: nothing is recorded before.',
    offline: 'You are offline: the rest will show when the network is back.',
    expired: 'The time to confirm is over: please start again.',
    withdrawn: 'This was withdrawn.',

    support: 'Support',
    of: (title) => ` “${title}”`,
    supporters: (amount) => count(amount, 'local authority', 'local authorities'),
    residents: (amount) => count(amount, 'resident', 'residents'),
    supported: 'Your support is recorded. Thank you!',
    supportClosed: closed('Support'),

    referentIntro: 'Become a referent territory',
    coBuild: 'Co-build: take part in working groups and workshops',
    experiment: 'Experiment: get the service first',
    referentAct: 'Sign up my local authority',
    chooseOne: 'Tick at least one way to take part.',
    signed: 'Your local authority is signed up. Thank you!',
    referentClosed: closed('Sign-up'),

    stages: {
      investigation: 'investigation',
      construction: 'construction',
      acceleration: 'acceleration',
      consolidation: 'consolidation',
      operated: 'operated',
      transferred: 'transferred',
      investigation_stopped: 'investigation stopped',
      stopped: 'stopped',
      unknown: 'unknown',
    },
    openness: { open: 'open', opening: 'opening', closed: 'closed', unknown: 'not stated' },
    stage: 'Stage',
    since: (date) => ` since ${day(date)}`,
    code: 'Source code',
    repository: 'repository',
    budget: 'Budget',
    territories: 'Local authorities',
    others: (amount) => ` and ${count(amount, 'other', 'others')}`,
    impact: (value, unit, date) => `${number(value)} ${unit}, on ${day(date)}`,
    euros,
    updated: (date) => `Updated on ${day(date)}`,
    stale: ': it may be out of date',
    readMore: 'Read more',

    formName: 'Contribute to the consultation',
    allRequired: 'All fields are required.',
    choose: 'Choose…',
    labels: {
      kind: 'You share',
      themeId: 'Theme',
      territoryId: 'Local authority',
      profile: 'You are',
      function: 'Your role',
      title: 'Title',
      text: 'Your text',
      serviceUrl: 'Address of the service',
      codeOpenness: 'Its source code is',
      fundingUse: 'What the funding would serve',
    },
    hints: {
      territoryId: 'Type a name or a postcode, then choose from the list.',
      function: 'For example: mayor, town clerk. It will be public, your name will not.',
      serviceUrl: 'For example: https://service.fr',
    },
    kinds: { need: 'a need', service: 'an existing service' },
    profiles: {
      elected: 'an elected official',
      agent: 'an agent',
      partner: 'a partner',
      resident: 'a resident',
    },
    keepDraft: 'Keep my draft on this device',
    send: 'Continue',
    sending: 'Sending…',
    kept: 'You are offline: your text is kept here and will be sent when the network is back.',
    unsent: 'It was not sent: your text is kept here. Please try again in a moment.',
    contributed: 'Your contribution is recorded. Thank you!',
    contributionClosed: closed('Contributing'),
  }
}
