// One element that follows what is typed for its attributes and its theme, the tag to copy, and a page around it.
import { html, render } from 'lit'
import { sheetOf } from '../../server/src/sites/host-sites/theme.ts'
import type { Asked } from './address.ts'
import { around } from './around.ts'
import { copyable } from './copy.ts'
import type { Attribute, Described } from './manifest.ts'
import { show } from './stage.ts'
import { shownOf } from './states.ts'
import { applyTheme } from './theme.ts'
import { themeFields } from './theme-fields.ts'
import { aboutOf, type Words, wordsIn } from './words.ts'

type Attempt = {
  described: Described
  asked: Asked
  attributes: Record<string, string>
  theme: Record<string, string>
}

/** Redraws itself as its fields change. */
export function attempt(place: HTMLElement, described: Described, asked: Asked) {
  const { tag } = described
  const ready = shownOf(tag).states.find(({ id }) => id === 'ready')
  const attributes = { ...ready?.attributes, ...asked.attributes }
  const now: Attempt = { described, asked, attributes, theme: { ...asked.theme } }
  const redraw = async () => {
    applyTheme(now.theme)
    render(view(now, redraw), place)
    const stage = place.querySelector<HTMLElement>('#attempt-stage')
    if (ready && stage) await show(stage, { ...ready, tag, attributes: {} }, now.attributes)
  }
  return redraw()
}

function view(now: Attempt, redraw: () => Promise<void>) {
  const { described, asked, attributes, theme } = now
  const words = wordsIn(asked.language)
  const typed = (event: Event) => {
    const { target } = event
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    const { name, value } = target
    if (name === 'host' || name === 'width') asked[name] = value
    else if (name.startsWith('--')) theme[name] = value
    else if (value) attributes[name] = value
    else delete attributes[name]
    void redraw()
  }
  const unsent = (event: Event) => event.preventDefault()
  return html`<div class="attempt">
    <div class="stage" id="attempt-stage"></div>
    <form class="attributes" @change=${typed} @submit=${unsent}>
      <fieldset>
        <legend>${words.attributes}</legend>
        ${described.attributes.map((one) => attributeField(one, attributes[one.name] ?? '', words))}
      </fieldset>
    </form>
    <form @change=${typed} @submit=${unsent}>${themeFields(theme, words)}</form>
  </div>
  <h3>${words.toCopy}</h3>
  ${copyable(tagOf(described.tag, attributes), words, described.tag)}
  ${Object.keys(theme).length > 0 ? copyable(sheetOf(theme), words, words.theme) : ''}
  <h3 id="elsewhere">${words.elsewhere}</h3>
  ${around({ ...asked, element: described.name, attributes, theme }, words, typed)}`
}

function attributeField({ name, description, choices }: Attribute, value: string, words: Words) {
  const id = `a-${name}`
  const help = `${id}-help`
  const field =
    choices.length > 0
      ? html`<select id=${id} name=${name} aria-describedby=${help}>
          <option value="">(${words.usual})</option>
          ${choices.map((one) => html`<option ?selected=${one === value}>${one}</option>`)}
        </select>`
      : html`<input id=${id} name=${name} .value=${value} aria-describedby=${help}>`
  return html`<div class="field" data-attribute=${name}>
    <label for=${id}><code>${name}</code></label>${field}
    <small id=${help}>${aboutOf(words, name, description)}</small>
  </div>`
}

/** The tag as one writes it, with the link that serves without the script. */
function tagOf(tag: string, attributes: Record<string, string>) {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)
  return `<${tag}${written.join('')}>\n  <a href="${location.origin}/">…</a>\n</${tag}>`
}
