// Requests of diagnoses: the oldest first, each followed up until it is delivered.
import {
  type FollowDiagnosisBody,
  followDiagnosis,
  getDiagnosis,
  type ListDiagnosesQuery,
  listDiagnoses,
} from '@parvis/sdk/staff'
import { getDiagnosis as reading } from '@parvis/sdk/staff/operations'
import { html } from 'lit'
import { connection } from '../../server/staff.ts'
import { may } from '../../shell/member.ts'
import { diagnosisActs } from './acts.ts'
import { asked, planned, state, territory } from './columns.ts'
import { type Asked, FollowedList } from './followed-list.ts'
import type { FollowUp } from './pane.ts'
import { words } from './words.ts'

type State = NonNullable<ListDiagnosesQuery['state']>[number]
const states: readonly State[] = [
  'requested',
  'accepted',
  'scheduled',
  'in_progress',
  'delivered',
  'declined',
  'withdrawn',
]
const acts: readonly FollowDiagnosisBody['act'][] = [
  'accept',
  'plan',
  'start',
  'deliver',
  'decline',
  'reopen',
]

export class DiagnosesScreen extends FollowedList {
  protected readonly label = words.diagnoses
  protected readonly empty = words.emptyDiagnoses
  protected readonly states = states
  protected readonly followed = diagnosisActs
  protected readonly columns = [territory, state, asked, planned]

  protected get mayRead() {
    return may(this.member, reading)
  }

  protected override acts() {
    return html`<a class="button quiet" href="/console/diagnostics/seuils">${words.seeThresholds}</a>`
  }

  protected load({ state: wanted, ...query }: Asked, signal: AbortSignal) {
    const chosen = states.filter((one) => wanted.includes(one))
    return listDiagnoses(
      connection,
      { ...query, ...(chosen.length > 0 && { state: chosen }) },
      { signal },
    )
  }

  protected read(id: string, signal: AbortSignal) {
    return getDiagnosis(connection, id, { signal })
  }

  protected send(id: string, { act, recordDeployment: _, ...step }: FollowUp) {
    return followDiagnosis(connection, id, {
      ...step,
      act: acts.find((one) => one === act) ?? 'accept',
    })
  }
}

customElements.define('diagnoses-screen', DiagnosesScreen)
