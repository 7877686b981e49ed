// Deciding on a case: what leaves the counts, or comes back, is listed before.
import { type CaseDetail, decideCase, previewCaseDecision } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { confirmAct } from '../../form/reason-form.ts'
import { connection } from '../../server/staff.ts'
import { words } from './words.ts'

export type Decision = 'uphold' | 'dismiss' | 'reopen'

export const decisionsOf = ({ state }: Pick<CaseDetail, 'state'>): readonly Decision[] =>
  state === 'open' ? ['uphold', 'dismiss'] : ['reopen']

/** True once it is decided. */
export async function decide(
  decision: Decision,
  read: CaseDetail,
  readAgain: () => Promise<CaseDetail>,
) {
  let { version } = read
  const { id, kind } = read
  const answer = await confirmAct({
    heading: words.asks[decision],
    key: `case-${decision}-${id}`,
    yes: words.yes[decision],
    reason: { label: words.reason, hint: words.reasonHint, maxLength: 500 },
    preview: async (signal) => {
      const asked = { decision, version }
      const { acts } = await previewCaseDecision(connection, id, asked, { signal })
      return html`
        <p>${words.why[kind][decision]}</p>
        ${kind === 'contest' && decision !== 'dismiss' ? actList(acts) : nothing}
      `
    },
    send: (reason, signal) => decideCase(connection, id, { decision, reason, version }, { signal }),
    changed: async () => {
      version = (await readAgain()).version
    },
  })
  if (answer) tell(words.done[decision])
  return answer !== undefined
}

type Acts = Awaited<ReturnType<typeof previewCaseDecision>>['acts']

const actList = (acts: Acts) =>
  acts.length === 0
    ? html`<p>${words.nothingMoves}</p>`
    : html`<ul>
        ${acts.map(
          ({ kind, title }) =>
            html`<li>${words.actKinds.get(kind) ?? kind}${title ? ` : ${title}` : ''}</li>`,
        )}
      </ul>`
