// The supports of a group: masked, each chosen or not, with what may be decided on those chosen.
import type { QuarantineDetail } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { shownMoment } from '../../dates.ts'
import { admits, type Decision } from './decide.ts'
import { words } from './words.ts'

type Shown = {
  group: QuarantineDetail
  chosen: ReadonlySet<string>
  choose: (receipts: readonly string[]) => void
  decide: (decision: Decision) => void
}

const decisions = ['release', 'refuse', 'reopen'] as const
const most = 500

export function groupPane({ group: { items }, chosen, choose, decide }: Shown) {
  const those = items.filter(({ receipt }) => chosen.has(receipt))
  const all = items.map(({ receipt }) => receipt)
  return html`
    <p class="hint">${words.masked}</p>
    <p>
      <strong role="status">${words.chosen(those.length, items.length)}</strong>
      <button type="button" class="plain" @click=${() => choose(those.length < all.length ? all : [])}>
        ${those.length < all.length ? words.all : words.none}
      </button>
    </p>
    <p class="acts">
      ${decisions.map((decision) =>
        those.some((one) => admits(decision, one))
          ? html`<button type="button" class=${decision === 'release' ? 'button' : 'button quiet'}
              @click=${() => decide(decision)}>${words[decision]}</button>`
          : nothing,
      )}
    </p>
    <ul class="plain-list" @change=${(event: Event) => choose(toggled(event, chosen))}>
      ${items.map(
        (one) => html`<li>
          <label class="tick-row">
            <input type="checkbox" value=${one.receipt} .checked=${chosen.has(one.receipt)}
              aria-label=${words.support(one.receipt)} />
            <span>${one.mailbox} · ${one.proposal.title}
              <small class="under">${shownMoment(one.recordedAt)} · ${words.states[one.state]}${one.reason ? ` : ${one.reason}` : ''}</small>
            </span>
          </label>
        </li>`,
      )}
    </ul>
    ${items.length === most ? html`<p class="hint">${words.most}</p>` : nothing}
  `
}

function toggled({ target }: Event, chosen: ReadonlySet<string>) {
  const next = new Set(chosen)
  if (target instanceof HTMLInputElement && !next.delete(target.value)) next.add(target.value)
  return [...next]
}
