// Requests of services: the oldest first, each followed up to its deployment.
import {
  type FollowServiceRequestBody,
  followServiceRequest,
  getServiceRequest,
  type ListServiceRequestsQuery,
  listServiceRequests,
} from '@parvis/sdk/staff'
import { getServiceRequest as reading } from '@parvis/sdk/staff/operations'
import { connection } from '../../server/staff.ts'
import { may } from '../../shell/member.ts'
import { requestActs } from './acts.ts'
import { asked, planned, state, territory } from './columns.ts'
import { type Asked, FollowedList, type RequestRow } from './followed-list.ts'
import type { FollowUp } from './pane.ts'
import { words } from './words.ts'

type State = NonNullable<ListServiceRequestsQuery['state']>[number]
const states: readonly State[] = [
  'received',
  'contacted',
  'planned',
  'deployed',
  'declined',
  'withdrawn',
]
const acts: readonly FollowServiceRequestBody['act'][] = [
  'contact',
  'plan',
  'deploy',
  'decline',
  'reopen',
]

const service = {
  name: 'service',
  heading: words.service,
  width: '2fr',
  cell: (row: RequestRow) => ('service' in row ? row.service.name : ''),
}

export class RequestsScreen extends FollowedList {
  protected readonly label = words.requests
  protected readonly empty = words.emptyRequests
  protected readonly states = states
  protected readonly followed = requestActs
  protected readonly columns = [territory, service, state, asked, planned]

  protected get mayRead() {
    return may(this.member, reading)
  }

  protected load({ state: wanted, ...query }: Asked, signal: AbortSignal) {
    const chosen = states.filter((one) => wanted.includes(one))
    return listServiceRequests(
      connection,
      { ...query, ...(chosen.length > 0 && { state: chosen }) },
      { signal },
    )
  }

  protected read(id: string, signal: AbortSignal) {
    return getServiceRequest(connection, id, { signal })
  }

  protected send(id: string, { act, ...step }: FollowUp) {
    return followServiceRequest(connection, id, {
      ...step,
      act: acts.find((one) => one === act) ?? 'contact',
    })
  }
}

customElements.define('requests-screen', RequestsScreen)
