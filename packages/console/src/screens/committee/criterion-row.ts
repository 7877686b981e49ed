// A criterion as a row of radios from 0 to the top; digits score it while it has the focus.
import type { CommitteeCriterion } from '@parvis/sdk/staff'
import { html } from 'lit'
import { digitOf } from './digit.ts'
import { words } from './grid-words.ts'

type Row = {
  scoreMax: number
  score: number | undefined
  scored: (id: string, score: number) => void
}

export function criterionRow({ id, title, kind, weight }: CommitteeCriterion, row: Row) {
  const { scoreMax, score, scored } = row
  if (kind === 'territories') {
    return html`<div class="field"><strong>${title}</strong> <small>${words.weight(weight)}</small>
      <p class="hint">${words.byItself}</p></div>`
  }
  const onKey = (event: KeyboardEvent) => {
    const digit = digitOf(event)
    if (digit === undefined || digit > scoreMax) return
    event.preventDefault()
    scored(id, digit)
    if (!(event.currentTarget instanceof Element)) return
    event.currentTarget.querySelector<HTMLElement>(`[value="${digit}"]`)?.focus()
  }
  const scores = Array.from({ length: scoreMax + 1 }, (_, at) => at)
  return html`
    <fieldset class="criterion-row" @keydown=${onKey}>
      <legend>${title} <small>${words.weight(weight)}</small></legend>
      <div class="radio-row">
        ${scores.map(
          (one) => html`<label><input type="radio" name=${`score-${id}`} value=${one}
            .checked=${one === score} @change=${() => scored(id, one)} />${one}</label>`,
        )}
      </div>
    </fieldset>
  `
}
