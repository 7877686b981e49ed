// Participants who act in parallel, and remember what they were told.
import type { Random } from './random.ts'
import type { Participant } from './storage.ts'

/** One press: the supports it asked for, whether it was acknowledged, and the receipts shown. */
export type Act = {
  intentId: string
  participant: Participant
  proposalIds: string[]
  isAcknowledged: boolean
  /** In the order of the proposals. */
  receipts?: string[]
}

export type Crowd = {
  acts: Act[]
  /** Statuses other than the expected ones, and receipts that changed. */
  surprises: string[]
  /** How many answers said that storage is away. */
  refusals: number
}

export const newCrowd = (): Crowd => ({ acts: [], surprises: [], refusals: 0 })

type Field = { url: string; random: Random; proposals: number; isOver: () => boolean }

/** Everybody supports one proposal after another, each time with a new intent, until it is over. */
export async function actTogether(crowd: Crowd, people: Participant[], field: Field) {
  await Promise.all(
    people.map(async (participant) => {
      while (!field.isOver()) {
        const act: Act = {
          intentId: field.random.uuid(),
          participant,
          proposalIds: someProposals(field),
          isAcknowledged: false,
        }
        crowd.acts.push(act)
        await carryOut(crowd, act, field.url)
      }
    }),
  )
}

/** One of them; or, every third time, two or three at once. */
function someProposals({ random, proposals }: Field) {
  const count = random.below(3) > 0 ? 1 : 2 + random.below(2)
  const chosen = new Set<string>()
  while (chosen.size < count) chosen.add(`proposition-${random.below(proposals)}`)
  return [...chosen]
}

/** Asks again for each of these, acknowledged or not, until the server says yes. */
export async function insist(crowd: Crowd, acts: Act[], url: string) {
  const left = [...acts]
  const give = async () => {
    for (let act = left.pop(); act; act = left.pop()) {
      for (let tries = 0; !(await carryOut(crowd, act, url)); tries += 1) {
        if (tries === 50) throw new Error(`Never acknowledged: ${act.intentId}`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
  }
  await Promise.all(Array.from({ length: 20 }, give))
}

/** Prepares, confirms, reads the receipt. False when any step had no answer, or a refusal. */
export async function carryOut(crowd: Crowd, act: Act, url: string) {
  const { intentId: id, proposalIds } = act
  const [proposalId] = proposalIds
  const wanted =
    proposalIds.length > 1 ? { kind: 'supports', proposalIds } : { kind: 'support', proposalId }
  const body = JSON.stringify({ ...wanted, id, site: null })
  const prepared = await ask(`${url}/v1/intents`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  })
  if (!isExpected(crowd, 'prepare', prepared, 201)) return false
  const headers = { Cookie: `parvis=${act.participant.token}`, 'Sec-Fetch-Site': 'same-origin' }
  const confirmed = await ask(`${url}/demarches/${id}/confirmation`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ 'au-nom-de': 'moi' }),
  })
  if (!isExpected(crowd, 'confirm', confirmed, 303)) return false
  act.isAcknowledged = true
  const shown = await ask(`${url}/demarches/${id}`, { headers })
  if (!isExpected(crowd, 'receipt', shown, 200)) return false
  const receipts = [...new Set(shown?.text.match(/PV-\w{4}-\w{4}-\w{4}/g))]
  if (receipts.length !== proposalIds.length) {
    crowd.surprises.push(`${receipts.length} receipts for ${proposalIds.length} supports: ${id}`)
  }
  if (act.receipts && act.receipts.join() !== receipts.join()) {
    crowd.surprises.push(`${id}: ${act.receipts}, then ${receipts}`)
  }
  act.receipts = receipts
  return true
}

type Answer = { status: number; text: string } | undefined

/** Undefined when no whole answer came: what became of the request is unknown. */
async function ask(address: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(address, { ...init, redirect: 'manual' })
    return { status: response.status, text: await response.text() }
  } catch {
    return undefined
  }
}

function isExpected(crowd: Crowd, step: string, answer: Answer, status: number) {
  if (answer?.status === status) return true
  if (answer?.status === 503) {
    crowd.refusals += 1
    const isApi = step === 'prepare'
    if (isApi && JSON.parse(answer.text).code !== 'storage_unavailable') {
      crowd.surprises.push(`${step}: 503 with ${answer.text}`)
    }
  } else if (answer) crowd.surprises.push(`${step}: ${answer.status} ${answer.text.slice(0, 300)}`)
  return false
}
