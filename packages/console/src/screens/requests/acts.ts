// What the team may do of a request in each state: the server decides, this is what is offered (pure).

/** Which acts a kind of request has, and from where; those that need a day. */
export type Followed = {
  from: Readonly<Record<string, readonly string[]>>
  dated: readonly string[]
}

export const requestActs: Followed = {
  from: {
    received: ['contact', 'plan', 'deploy', 'decline'],
    contacted: ['plan', 'deploy', 'decline'],
    planned: ['deploy', 'plan', 'decline'],
    deployed: ['reopen'],
    declined: ['reopen'],
  },
  dated: ['plan', 'deploy'],
}

export const diagnosisActs: Followed = {
  from: {
    requested: ['accept', 'decline'],
    accepted: ['plan', 'decline'],
    scheduled: ['start', 'plan', 'decline'],
    in_progress: ['deliver', 'decline'],
    delivered: ['reopen'],
    declined: ['reopen'],
  },
  dated: ['plan'],
}
