// A territory asks for a diagnosis, or takes that back.

import type { IntentKind, Outcome } from '../../intents/kind.ts'
import { doneByAnother, refusedBy } from '../../intents/outcome.ts'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { ask, withdrawRequest } from '../requests/ask.ts'
import { diagnoses as machine } from '../requests/diagnosis.ts'
import { liveRequest } from '../requests/store.ts'
import { describeRequest, describeWithdrawal } from './describe.ts'
import { DiagnosisRequestIntent, DiagnosisWithdrawalIntent } from './intents.ts'
import { assess, assessOne } from './load.ts'
import { requireEligible, requireSameTerritory } from './rules.ts'

export const diagnosisRequest: IntentKind<DiagnosisRequestIntent> = {
  name: 'diagnosis_request',
  schema: DiagnosisRequestIntent,
  read: ({ territoire }) => ({ territoryId: territoire }),
  again: ({ territoryId }) => paths.diagnosisRequest(territoryId),
  takeBack: {
    text: 'Retirer cette demande',
    at: ({ territoryId }) => paths.diagnosisRequestWithdrawal(territoryId),
  },
  asks: { inNameOf: 'territory', contact: true },

  async check(db, { territoryId }) {
    const { answer, label } = await assessOne(db, territoryId)
    requireEligible(answer, label)
  },

  async describe(db, { territoryId }) {
    return describeRequest(await assessOne(db, territoryId))
  },

  async ruleAgainst(_, { territoryId }, { territory }) {
    return territory.id === territoryId ? undefined : 'mandate_elsewhere'
  },

  async already(db, { territoryId }, by) {
    const key = { kind: machine.kind, subject: territoryId, territory_id: by.territory.id }
    return doneByAnother(await liveRequest(db, key), 'territory_already_requested', by)
  },

  async confirm(trx, acts, tools) {
    const ids = acts.map(({ prepared }) => prepared.territoryId)
    const territories = await assess(trx, ids)
    const outcomes: Outcome[] = []
    for (const act of acts) {
      const subject = act.prepared.territoryId
      const found = territories.get(subject)
      const refusal = refusedBy(() => {
        requireSameTerritory(act.capacity, subject)
        if (!found) return refuse('territory_not_found')
        requireEligible(found.answer, found.label)
      })
      const facts = found && { ...found.answer, edition: found.edition }
      outcomes.push(refusal ?? (await ask(trx, act, { machine, subject, facts, tools })))
    }
    return outcomes
  },
}

export const diagnosisWithdrawal: IntentKind<DiagnosisWithdrawalIntent> = {
  name: 'diagnosis_withdrawal',
  schema: DiagnosisWithdrawalIntent,
  read: ({ territoire }) => ({ territoryId: territoire }),
  again: ({ territoryId }) => paths.diagnosisRequestWithdrawal(territoryId),
  asks: { inNameOf: 'territory', contact: false },

  async check(db, { territoryId }) {
    await assessOne(db, territoryId)
  },

  async describe(db, { territoryId }) {
    return describeWithdrawal(await assessOne(db, territoryId))
  },

  async ruleAgainst(_, { territoryId }, { territory }) {
    return territory.id === territoryId ? undefined : 'mandate_elsewhere'
  },

  async confirm(trx, acts) {
    const outcomes: Outcome[] = []
    for (const act of acts) {
      const subject = act.prepared.territoryId
      const refusal = refusedBy(() => requireSameTerritory(act.capacity, subject))
      outcomes.push(refusal ?? (await withdrawRequest(trx, act, { machine, subject })))
    }
    return outcomes
  },
}
