// Who stepped out of an item, with the reason that is the team's; noting one more, or lifting one.
import {
  type CommitteeItemDetail,
  type StaffCommitteeDetail,
  withdrawRecusal,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { connection } from '../../server/staff.ts'
import { act } from './act.ts'
import { words as itemWords } from './item-words.ts'
import { words } from './words.ts'

export function recusals(
  session: StaffCommitteeDetail,
  item: CommitteeItemDetail,
  mayAct: boolean,
) {
  const isOpen = mayAct && item.outcome === null
  if (item.recusals.length === 0 && !isOpen) return nothing
  const nameOf = (id: string) => session.members.find((one) => one.id === id)?.name ?? id
  return html`
    <div class="recusals">
      <h3>${words.recusals}</h3>
      <ul>
        ${item.recusals.map(
          ({ memberId, reason }) => html`<li>
            <strong>${nameOf(memberId)}</strong> — ${reason}
            ${
              isOpen
                ? html`<button type="button" class="plain" aria-label=${itemWords.withdrawRecusalOf(nameOf(memberId))}
                    @click=${(event: Event) =>
                      act(event, itemWords.recusalWithdrawn(nameOf(memberId)), () =>
                        withdrawRecusal(connection, session.id, {
                          version: session.version,
                          itemId: item.item.id,
                          memberId,
                        }),
                      )}>${itemWords.withdrawRecusal}</button>`
                : nothing
            }
          </li>`,
        )}
      </ul>
      ${
        isOpen
          ? html`<button type="button" class="button quiet" @click=${(event: Event) => void ask(event, session, item)}>
              ${itemWords.recuse}</button>`
          : nothing
      }
    </div>
  `
}

/** Its form is loaded on use. */
async function ask(
  { currentTarget }: Event,
  session: StaffCommitteeDetail,
  item: CommitteeItemDetail,
) {
  const room = currentTarget instanceof Element ? currentTarget.closest('committee-room') : null
  const { askForRecusal } = await import('./recusal-form.ts')
  await askForRecusal(room, session, item)
}
