// What to copy: for the tool of the site, then in its other forms, and what its content policy lacks.
import type { Embedding } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { copyable } from './copyable.ts'
import { words } from './words.ts'

type Given = {
  tool: string
  /** Whether the policy of the site is known. */
  hasPolicy: boolean
  choose: (tool: string) => void
}

export function toCopy({ tools, sheet, forms, policy }: Embedding, given: Given) {
  const tool = tools.find(({ id }) => id === given.tool) ?? tools[0]
  const choose = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) given.choose(target.value)
  }
  return html`
    <div class="field">
      <label for="studio-tool">${words.tool}</label>
      <select id="studio-tool" @change=${choose}>
        ${tools.map(
          ({ id, name }) => html`<option value=${id} .selected=${id === tool?.id}>${name}</option>`,
        )}
      </select>
    </div>
    ${
      tool
        ? html`<p>${tool.where} <a href=${tool.help} target="_blank">${words.help}</a></p>
            ${tool.plugin ? pluginOf(tool.plugin) : nothing}
            ${copyable(tool.plugin ? words.inSettings : words.once, tool.script)}
            ${copyable(words.inPage, tool.page)}`
        : nothing
    }
    ${sheet ? copyable(words.sheet, sheet) : nothing}
    ${given.hasPolicy ? policyOf(policy) : nothing}
    <details>
      <summary>${words.others}</summary>
      ${copyable(words.forms.tag, forms.tag)}
      ${copyable(words.forms.div, forms.div)}
      ${copyable(words.forms.link, forms.link)}
      ${forms.frame ? copyable(words.forms.frame, forms.frame) : nothing}
      ${copyable(words.forms.address, forms.address)}
    </details>
  `
}

type Tool = Embedding['tools'][number]

/** Installed instead of the script; the digest is for whoever checks the file. */
const pluginOf = ({ address, version, sha256 }: NonNullable<Tool['plugin']>) => html`
  <p><a class="button quiet" href=${address} download>${words.plugin(version)}</a></p>
  <p>${words.digest} <code class="studio-digest">${sha256}</code></p>
`

const policyOf = ({ missing, completed }: Embedding['policy']) =>
  missing.length === 0
    ? html`<p>${words.enough}</p>`
    : html`<p><strong>${words.lacks}</strong></p>
        <ul>${missing.map(({ directive, value }) => html`<li><code>${words.add(directive, value)}</code></li>`)}</ul>
        ${copyable(words.completed, completed)}`
