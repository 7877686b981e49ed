// Fields that two people have changed: each is shown twice, and one says which stays.
import type { ProposalAct } from '@parvis/sdk/staff'
import { html } from 'lit'
import { moment } from './history.ts'
import type { Texts } from './texts.ts'
import { words } from './words.ts'

type Way = 'theirs' | 'mine'
type Clash = {
  who?: Pick<ProposalAct, 'by' | 'at'>
  fields: readonly { name: keyof Texts; theirs: string; mine: string; way: Way }[]
  choose: (name: keyof Texts, way: Way) => void
  done: () => void
}

export function clashTold({ who, fields, choose, done }: Clash) {
  const name = who?.by.name ?? ''
  return html`
    <section class="clash" aria-labelledby="clash-heading">
      <h3 id="clash-heading" tabindex="-1">${words.clash(name, who ? moment(who.at) : '')}</h3>
      ${fields.map(
        (field) => html`
          <fieldset>
            <legend>${words.fields[field.name]}</legend>
            ${way(field, 'theirs', words.theirs(name), choose)}
            ${way(field, 'mine', words.mine, choose)}
          </fieldset>
        `,
      )}
      <button type="button" class="button" @click=${done}>${words.settle}</button>
    </section>
  `
}

function way(field: Clash['fields'][number], one: Way, label: string, choose: Clash['choose']) {
  return html`
    <label>
      <input type="radio" name=${`clash-${field.name}`} .checked=${field.way === one}
        @change=${() => choose(field.name, one)} />
      <span><strong>${label}</strong><br />${field[one]}</span>
    </label>
  `
}
