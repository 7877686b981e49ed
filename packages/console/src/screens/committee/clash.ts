// Two tabs of one member wrote the same: for each criterion that both changed, which is kept.
import type { CommitteeCriterion } from '@parvis/sdk/staff'
import { html } from 'lit'
import { merged } from '../../form/three-ways.ts'
import { type Clash, flat, unflat, type Written } from './autosave.ts'
import { words } from './grid-words.ts'

export function clashPanel(
  clash: Clash,
  criteria: readonly CommitteeCriterion[],
  settled: (chosen: Written) => void,
) {
  const ids = criteria.map(({ id }) => id)
  const rows = (written: Written) => flat(written, ids)
  const [base, theirs, mine] = [rows(clash.base), rows(clash.theirs), rows(clash.mine)]
  const chosen: Record<string, 'theirs' | 'mine'> = {}
  const onChoice = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return
    chosen[target.name.slice('clash-'.length)] = target.value === 'mine' ? 'mine' : 'theirs'
  }
  const onSubmit = (event: Event) => {
    event.preventDefault()
    settled(unflat(merged(base, theirs, mine, chosen)))
  }
  const titleOf = (field: string) => criteria.find(({ id }) => id === field)?.title ?? words.comment
  const said = (value: string | number | undefined) =>
    value === undefined || value === '' ? words.none : String(value)
  return html`
    <section class="conflict" role="alert">
      <p class="faults-count">${words.conflict}</p>
      <p>${words.conflictHint}</p>
      <form @change=${onChoice} @submit=${onSubmit}>
        ${clash.fields.map(
          (field) => html`<fieldset class="radios"><legend>${titleOf(field)}</legend>
            <label><input type="radio" name=${`clash-${field}`} value="theirs" checked /> ${words.theirs(said(theirs[field]))}</label>
            <label><input type="radio" name=${`clash-${field}`} value="mine" /> ${words.mine(said(mine[field]))}</label>
          </fieldset>`,
        )}
        <button class="button">${words.keepThese}</button>
      </form>
    </section>
  `
}
