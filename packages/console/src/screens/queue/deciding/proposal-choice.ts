// Into which proposals: the nearest to tick, and any other by the words of its title.
import type { ProposalNear } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { ChoiceEvent } from '../../../form/choice-event.ts'
import { FindProposal } from '../../../form/find-proposal.ts'
import type { ActForm } from '../../../form/form.ts'
import { listed, toggledIn } from '../decision.ts'
import { likeness } from '../likeness.ts'
import { words as queueWords } from '../words.ts'
import { words } from './words.ts'

/** `form.values` keeps the titles of those that were found, to show them again. */
const titleKey = (id: string) => `title-${id}`

export function proposalChoice<Answer>(form: ActForm<Answer>, near: readonly ProposalNear[]) {
  const chosen = listed(form.values.proposalIds)
  const others = chosen.filter((id) => !near.some((one) => one.id === id))
  const fault = form.faults.get('proposalIds')
  const id = form.idOf('proposalIds')
  const toggle = (one: string) => form.set('proposalIds', toggledIn(form.values.proposalIds, one))
  const found = (event: Event) => {
    if (!(event instanceof ChoiceEvent) || !(event.target instanceof FindProposal)) return
    const [one] = event.chosen
    if (!one || chosen.includes(one)) return
    form.set(titleKey(one), event.target.text)
    toggle(one)
  }
  const box = (one: string, label: unknown) => html`<label class="choice">
    <input type="checkbox" .checked=${chosen.includes(one)} @change=${() => toggle(one)} />
    <span>${label}</span>
  </label>`
  return html`
    <fieldset id=${id} tabindex="-1" class=${fault ? 'field at-fault' : 'field'}
      aria-describedby=${fault ? `${id}-fault` : nothing}>
      <legend>${words.proposals}</legend>
      ${near.map(({ id, title, state, likeness: share }) =>
        box(
          id,
          html`${title}
            <small>${state === 'draft' ? `${queueWords.proposalStates.draft}, ` : ''}${likeness(share)}</small>`,
        ),
      )}
      ${others.map((one) => box(one, form.values[titleKey(one)] ?? one))}
      ${fault ? html`<p class="fault" id=${`${id}-fault`}>${fault.detail}</p>` : nothing}
    </fieldset>
    <find-proposal .label=${words.otherProposal} @choice=${found}></find-proposal>
  `
}
