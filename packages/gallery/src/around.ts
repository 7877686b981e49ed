// The element inside the page of another site: its style sheet, a strict policy, and the width one chooses.

import { html } from 'lit'
import { paths } from '../../server/src/platform/paths.ts'
import { type Asked, write } from './address.ts'
import type { Words } from './words.ts'

/** In pixels: a telephone, a tablet, a desk. */
const widths = ['320', '768', '1280']

export function around(asked: Asked, words: Words, typed: (event: Event) => void) {
  const { element, language, host, attributes, theme } = asked
  const address = write(paths.galleryHost(), { element, language, host, attributes, theme })
  const width = widths.includes(asked.width) ? asked.width : '100%'
  return html`<p>${words.elsewhereHelp}</p>
    <div class="choices">
      <p class="field"><label for="host">${words.hostOf}</label>
        <select id="host" name="host" @change=${typed}>
          ${Object.entries(words.hosts).map(
            ([name, says]) =>
              html`<option value=${name} ?selected=${name === host}>${says}</option>`,
          )}
        </select></p>
      <fieldset class="widths" @change=${typed}>
        <legend>${words.widthOf}</legend>
        ${['', ...widths].map(
          (one) => html`<label><input type="radio" name="width" value=${one}
            ?checked=${one === asked.width}>${one ? `${one} px` : words.wholeWidth}</label>`,
        )}
      </fieldset>
    </div>
    <div class="around" tabindex="0" role="region" aria-label=${words.elsewhere}>
      <iframe class="host" title=${words.elsewhere} src=${address} width=${width}
        @load=${fit}></iframe>
    </div>`
}

/** As tall as what it shows. */
function fit({ currentTarget: frame }: Event) {
  if (!(frame instanceof HTMLIFrameElement)) return
  const body = frame.contentDocument?.body
  if (!body) return
  new ResizeObserver(() => {
    frame.height = String(Math.ceil(body.getBoundingClientRect().height) + 40)
  }).observe(body)
}
