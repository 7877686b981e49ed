// Receiving a contribution that someone handed in on paper: an agent of that very territory enters it.

import type { Trx } from '../db/database.ts'
import { append } from '../events/journal.ts'
import type { PreparedIntent } from '../intents/contract.ts'
import type { Act, ConfirmTools, IntentKind, Outcome } from '../intents/kind.ts'
import { refusedBy } from '../intents/outcome.ts'
import { refuse } from '../refusal.ts'
import { decideOn, loadGround, toRow } from './act.ts'
import { describePaper } from './describe.ts'
import { nearbyOf } from './nearby.ts'
import { enteredSince, receivedOnPaperSince } from './paper-store.ts'
import { requirePaperAllowance } from './rules.ts'
import { insertContributions } from './store.ts'

type Prepared = Extract<PreparedIntent, { kind: 'paper_contribution' }>

export const paperContribution: IntentKind<Prepared> = {
  asks: { inNameOf: 'territory', contact: false, handedInBy: true },

  async check(db, prepared, now) {
    const ground = await loadGround(db, [prepared])
    decideOn(prepared, now, ground)
  },

  describe: describePaper,
  nearby: nearbyOf,

  async ruleAgainst(_, { contribution }, { territory }) {
    return contribution.territoryId === territory.id ? undefined : 'paper_of_other_territory'
  },

  async confirm(trx, acts, tools) {
    const ground = await loadGround(
      trx,
      acts.map((act) => act.prepared),
    )
    const outcomes: Outcome[] = []
    for (const act of acts) {
      const counts = await countsOf(trx, act, tools)
      const refusal = refusedBy(() => {
        decideOn(act.prepared, act.at, ground)
        requireOwnTerritory(act)
        requirePaperAllowance(counts)
      })
      outcomes.push(refusal ?? (await enter(trx, act, { tools, ground })))
    }
    return outcomes
  },
}

function requireOwnTerritory({ capacity, prepared }: Act<Prepared>) {
  if (!capacity) return refuse('mandate_missing')
  const { territory } = capacity
  if (territory.id !== prepared.contribution.territoryId)
    refuse('paper_of_other_territory', { territory: territory.label })
}

async function countsOf(trx: Trx, { participantId, receiptTo, at }: Act, tools: ConfirmTools) {
  const dayAgo = new Date(Date.parse(at) - 86_400_000).toISOString()
  return {
    byAgent: await enteredSince(trx, participantId, dayAgo),
    toMailbox: receiptTo
      ? await receivedOnPaperSince(trx, tools.mailboxIndexes(receiptTo), dayAgo)
      : 0,
  }
}

type Entering = { tools: ConfirmTools; ground: Awaited<ReturnType<typeof loadGround>> }

async function enter(trx: Trx, act: Act<Prepared>, { tools, ground }: Entering): Promise<Outcome> {
  const { prepared, receipt, receiptTo, at } = act
  const id = tools.uuid()
  // Whoever handed it in is known by the address they gave for the receipt, or by nothing.
  const author = receiptTo ? await tools.participantOf(trx, receiptTo, at) : null
  const row = toRow(act, id)
  await insertContributions(trx, [{ ...row, participant_id: author, on_behalf: 1 }])
  await append(trx, [
    {
      kind: 'contribution.received',
      subject: id,
      // Without an address the receipt goes to the agent, who may print it.
      participantId: author ?? act.participantId,
      data: {
        ...{ receipt, title: prepared.contribution.title, site: prepared.site },
        onBehalf: true,
      },
      at,
    },
  ])
  const territory = ground.territories.get(prepared.contribution.territoryId)?.label ?? null
  return { state: 'confirmed', receipt, recordedAt: at, territory, contributionId: id }
}
