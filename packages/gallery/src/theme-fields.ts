// The fields of a theme, with the contrasts that it gives, in figures.
import { html } from 'lit'
import { contrastsOf, properties } from '../../server/src/sites/host-sites/theme.ts'
import type { Words } from './words.ts'

export function themeFields(theme: Record<string, string>, words: Words) {
  const current = (name: string) =>
    theme[name] ?? properties.find((one) => one.name === name)?.usual ?? name
  return html`<fieldset class="theme">
    <legend>${words.theme}</legend>
    <small>${words.themeHelp}</small>
    <div class="swatches">
      ${properties.map(
        ({ name, isColour }) => html`<div class="field" data-property=${name}>
          <label for=${`p${name}`}><code>${name}</code></label>
          <input id=${`p${name}`} name=${name} type=${isColour ? 'color' : 'text'} .value=${current(name)}>
        </div>`,
      )}
    </div>
    <h3>${words.contrasts}</h3>
    <div role="status"><ul class="contrasts">
      ${contrastsOf(theme).map(
        ({ id, ratio, least, isEnough }) => html`<li data-pair=${id} data-enough=${isEnough}>
          ${words.pair(words.pairs[id])}<strong>${words.contrast(ratio, least)}</strong></li>`,
      )}
    </ul></div>
  </fieldset>`
}
