// One attempt at a support, whatever comes of it, and how many ended in each way.
import { isRefusal } from '../../../packages/sdk/src/index.ts'
import { type Page, receiptOf } from '../../../packages/server/testing/visitor.ts'
import { createCounts } from '../counts.ts'
import type { Person } from '../people.ts'
import type { World } from '../world.ts'

export type Attempts = ReturnType<typeof createAttempts>

// What depends on who asks is told to them only: the page says it in these words.
const privately: Record<string, RegExp> = {
  territory_already_supports: /soutient déjà/,
  grouping_cannot_support: /comptent parmi les soutiens/,
  grouping_cannot_be_referent: /deviennent territoires référents/,
  residents_cannot_support: /ne recueille que les soutiens des collectivités/,
}

/** The refusal that only the person was told; 403 with other words is the want of a mandate. */
export function refusalOn({ text, status }: Pick<Page, 'text' | 'status'>) {
  const alert = /<[^>]*role="alert"[\s\S]*?<\/div>/.exec(text)?.[0] ?? ''
  const said = Object.keys(privately).find((code) => privately[code]?.test(alert))
  return said ?? (status === 403 ? 'mandate_missing' : 'unknown')
}

/** What comes of attempts, as the public status of each intent or its refused page tells it. */
export function createAttempts({ client }: Pick<World, 'client'>) {
  const { counts, count } = createCounts()

  async function confirm(
    person: Person,
    { id }: Awaited<ReturnType<Person['reach']>>,
    inNameOf = 'moi',
  ) {
    const answer = await confirmPage(person, id, inNameOf)
    const { state, refusal } = await client.intents.get(id)
    if (refusal) count(refusal.code)
    else count(state === 'prepared' ? refusalOn(answer) : recordedOn(answer, state))
  }

  return {
    counts,
    count,
    confirm,
    /** In the name of a territory, or one's own; answers the intent's id when one was prepared. */
    async support(person: Person, proposalId: string, inNameOf?: string) {
      const wanted = { kind: 'support' as const, proposalId }
      const reached = await person.reach(wanted).catch((error: unknown) => {
        if (!isRefusal(error)) throw error
        count(error.code)
      })
      if (reached) await confirm(person, reached, inNameOf)
      return reached?.id
    },
    /** The button pressed twice before any answer: once is counted, both show the one receipt. */
    async supportTwice(person: Person, proposalId: string, inNameOf: string) {
      const { id } = await person.reach({ kind: 'support', proposalId })
      const press = () => confirmPage(person, id, inNameOf)
      const [first, second] = await Promise.all([press(), press()])
      const receipt = receiptOf(first)
      count(recordedOn(first, (await client.intents.get(id)).state))
      count(receipt && receipt === receiptOf(second) ? 'sent_twice' : 'unknown')
      return id
    },
  }
}

/** The receipt alone says that the same had been recorded before; whoever asks from outside cannot tell. */
function recordedOn({ text }: Awaited<ReturnType<typeof confirmPage>>, state: string) {
  const isOld = state === 'confirmed' && text.includes('Ce soutien était déjà enregistré')
  return isOld ? 'already_done' : state
}

/** Whatever the page offers: someone may try to act for whom they have no mandate. */
function confirmPage({ visitor }: Person, id: string, inNameOf: string) {
  return visitor.post(`/demarches/${id}/confirmation`, { 'au-nom-de': inNameOf })
}
