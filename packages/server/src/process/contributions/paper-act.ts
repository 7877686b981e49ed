// Receiving a contribution that someone handed in on paper: an agent of that very territory enters it.

import type { Act, ConfirmTools, IntentKind, Outcome } from '../../intents/kind.ts'
import { refusedBy } from '../../intents/outcome.ts'
import type { Trx } from '../../platform/db/tables.ts'
import { append } from '../../platform/events/journal.ts'
import { refuse } from '../../platform/refusal.ts'
import { decideOn, loadGround, toRow } from './act.ts'
import { describePaper, enterPaper } from './describe.ts'
import { PaperContributionIntent } from './intents.ts'
import { enteredSince, receivedOnPaperSince } from './paper-store.ts'
import { requirePaperAllowance } from './rules.ts'
import { insertContributions } from './store.ts'

export const paperContribution: IntentKind<PaperContributionIntent> = {
  name: 'paper_contribution',
  schema: PaperContributionIntent,
  // Its own page reads it, whole.
  read: () => ({}),
  again: () => enterPaper,
  asks: { inNameOf: 'territory', contact: false, handedInBy: true },

  async check(db, prepared, now) {
    const ground = await loadGround(db, [prepared])
    decideOn(prepared, now, ground)
  },

  describe: describePaper,

  async ruleAgainst(_, { contribution }, { territory }) {
    return contribution.territoryId === territory.id ? undefined : 'paper_of_other_territory'
  },

  async confirm(trx, acts, tools) {
    const ground = await loadGround(
      trx,
      acts.map((act) => act.prepared),
    )
    await tools.holdAll(
      trx,
      acts.flatMap((act) => limitsOf(act, tools)),
    )
    const outcomes: Outcome[] = []
    const entered = new Map<string, number>()
    for (const act of acts) {
      const counts = await countsOf(trx, act, { tools, entered })
      const refusal = refusedBy(() => {
        decideOn(act.prepared, act.at, ground)
        requireOwnTerritory(act)
        requirePaperAllowance(counts)
      })
      outcomes.push(refusal ?? (await enter(trx, act, { tools, ground })))
      const { participantId } = act
      if (!refusal) entered.set(participantId, (entered.get(participantId) ?? 0) + 1)
    }
    return outcomes
  },
}

function requireOwnTerritory({ capacity, prepared }: Act<PaperContributionIntent>) {
  if (!capacity) return refuse('mandate_missing')
  const { territory } = capacity
  if (territory.id !== prepared.contribution.territoryId)
    refuse('paper_of_other_territory', { territory: territory.label })
}

/** What the limits count: whoever enters, and the mailbox, whichever secret names it first. */
function limitsOf({ participantId, receiptTo }: Act, { mailboxIndexes }: ConfirmTools) {
  const [mailbox] = receiptTo ? mailboxIndexes(receiptTo).sort() : []
  return [`paper by ${participantId}`, ...(mailbox ? [`paper to ${mailbox}`] : [])]
}

type Counting = { tools: ConfirmTools; entered: Map<string, number> }

/** `entered`: by each agent in this very commit, whose intents are not marked yet. */
async function countsOf(trx: Trx, act: Act, { tools, entered }: Counting) {
  const { participantId, receiptTo, at } = act
  const dayAgo = new Date(Date.parse(at) - 86_400_000).toISOString()
  return {
    byAgent: (await enteredSince(trx, participantId, dayAgo)) + (entered.get(participantId) ?? 0),
    toMailbox: receiptTo
      ? await receivedOnPaperSince(trx, tools.mailboxIndexes(receiptTo), dayAgo)
      : 0,
  }
}

type Entering = { tools: ConfirmTools; ground: Awaited<ReturnType<typeof loadGround>> }

async function enter(
  trx: Trx,
  act: Act<PaperContributionIntent>,
  { tools, ground }: Entering,
): Promise<Outcome> {
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
        receipt,
        title: prepared.contribution.title,
        site: prepared.site,
        onBehalf: true,
      },
      at,
    },
  ])
  const { territoryId } = prepared.contribution
  const territory = ground.territories.get(territoryId)?.label ?? null
  await append(trx, [
    {
      kind: 'contribution.entered',
      subject: id,
      participantId: act.participantId,
      at,
      data: { receipt, territoryId, territory },
    },
  ])
  return { state: 'confirmed', receipt, recordedAt: at, territory, contributionId: id }
}
