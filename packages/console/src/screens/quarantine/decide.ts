// Deciding on held supports: the figures of each proposal, with and without, are read before.
import {
  decideQuarantine,
  previewQuarantineDecision,
  type QuarantineDetail,
} from '@parvis/sdk/staff'
import { html } from 'lit'
import { shownNumber } from '../../dates.ts'
import { tell } from '../../feedback/tell.ts'
import { confirmAct } from '../../form/reason-form.ts'
import { connection } from '../../server/staff.ts'
import { words } from './words.ts'

export type Decision = 'release' | 'refuse' | 'reopen'
type Held = QuarantineDetail['items'][number]

const said = {
  release: [words.releaseAsk, words.releaseYes, words.releaseDone],
  refuse: [words.refuseAsk, words.refuseYes, words.refuseDone],
  reopen: [words.reopenAsk, words.reopenYes, words.reopenDone],
} as const

/** Which decisions each state admits. */
export const admits = (decision: Decision, { state }: Held) =>
  (decision === 'reopen') === (state !== 'held')

type Asked = { key: string; chosen: readonly Held[]; readAgain: () => Promise<readonly Held[]> }

export async function decideHeld(decision: Decision, { key, chosen, readAgain }: Asked) {
  let items = chosen.filter((one) => admits(decision, one)).map(versionOf)
  if (items.length === 0) return false
  const count = items.length
  const [ask, yes, done] = said[decision]
  const answer = await confirmAct({
    heading: ask(count),
    key: `quarantine-${decision}-${key}`,
    yes,
    reason: { label: words.reason, hint: words.reasonHint, maxLength: 500 },
    preview: async (signal) => {
      const asked = { decision, items }
      return figures(await previewQuarantineDecision(connection, key, asked, { signal }))
    },
    send: (reason, signal) =>
      decideQuarantine(connection, key, { decision, reason, items }, { signal }),
    changed: async () => {
      const receipts = new Set(items.map(({ receipt }) => receipt))
      items = (await readAgain()).filter(({ receipt }) => receipts.has(receipt)).map(versionOf)
    },
  })
  if (answer) tell(done(count))
  return answer !== undefined
}

const versionOf = ({ receipt, version }: Held) => ({ receipt, version })

type Preview = Awaited<ReturnType<typeof previewQuarantineDecision>>

const figures = ({ tallies }: Preview) => html`
  <div class="table-scroll" role="region" tabindex="0" aria-label=${words.tallies}><table>
    <thead><tr>
      <th scope="col">${words.proposal}</th><th scope="col">${words.now}</th><th scope="col">${words.after}</th>
    </tr></thead>
    <tbody>
      ${tallies.map(
        ({ proposal, before, after }) => html`<tr>
          <th scope="row">${proposal.title}</th>
          <td>${shownNumber(before)}</td>
          <td><strong>${shownNumber(after)}</strong></td>
        </tr>`,
      )}
    </tbody>
  </table></div>
`
