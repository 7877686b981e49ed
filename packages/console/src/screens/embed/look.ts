// How it looks: the custom properties of style with the contrasts that they give, and the page around it.
import type { ElementList, Embedding } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { language } from '../../language.ts'
import { type Chosen, isLength } from './address.ts'
import { words } from './words.ts'

type Set = (changes: Partial<Chosen>) => void

const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })

const typed = (use: (value: string) => void) => (event: Event) => {
  const { target } = event
  if (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  )
    use(target.value)
}

export function themeFields(properties: ElementList['properties'], { theme }: Chosen, set: Set) {
  const change = (name: string, value: string) => {
    const { [name]: _, ...others } = theme
    set({ theme: value ? { ...others, [name]: value } : others })
  }
  return html`
    <div class="studio-swatches">
      ${properties.map(({ name, usual, isColour }) => {
        const id = `studio${name}`
        const value = theme[name] ?? (isColour ? usual : '')
        const isFault = !isColour && value !== '' && !isLength(value)
        return html`<div class=${isFault ? 'field at-fault' : 'field'}>
          <label for=${id}>${words.properties.get(name) ?? name}</label>
          <input id=${id} type=${isColour ? 'color' : 'text'} placeholder=${isColour ? nothing : usual}
            .value=${value} aria-invalid=${isFault ? 'true' : nothing}
            aria-describedby=${isFault ? `${id}-fault` : nothing}
            @change=${typed((next) => change(name, next.trim()))} />
          ${isFault ? html`<p class="fault" id=${`${id}-fault`}>${words.lengthFault}</p>` : nothing}
        </div>`
      })}
    </div>
    ${
      Object.keys(theme).length > 0
        ? html`<p><button type="button" class="plain" @click=${() => set({ theme: {} })}>${words.reset}</button></p>`
        : nothing
    }
  `
}

export const contrastList = (contrasts: Embedding['contrasts']) => html`
  <p class="studio-name">${words.contrasts}</p>
  <div role="status">
    <ul class="studio-contrasts">
      ${contrasts.map(
        ({ id, ratio, least, isEnough }) => html`<li class=${isEnough ? '' : 'is-low'}>
          ${words.pairs[id]}${language === 'fr' ? ' :' : ':'}
          ${words.contrast(number.format(Math.floor(ratio * 10) / 10), number.format(least), isEnough)}
        </li>`,
      )}
    </ul>
  </div>
`

const widths = ['', '320', '600']

export function pageFields(chosen: Chosen, set: Set) {
  const { width, isDark, font, csp, policy } = chosen
  return html`
    <div class="field">
      <label for="studio-font">${words.font}</label>
      <p class="hint" id="studio-font-hint">${words.fontHint}</p>
      <input id="studio-font" maxlength="200" aria-describedby="studio-font-hint" .value=${font}
        @change=${typed((next) => set({ font: next.trim() }))} />
    </div>
    <div class="field">
      <label for="studio-width">${words.width}</label>
      <input id="studio-width" type="number" min="100" max="2000" .value=${width}
        @change=${typed((next) => set({ width: next }))} />
    </div>
    <div class="field">
      <label for="studio-csp">${words.csp}</label>
      <select id="studio-csp" @change=${typed((next) => set({ csp: next }))}>
        ${[...words.csps].map(
          ([value, label]) =>
            html`<option value=${value} .selected=${value === csp}>${label}</option>`,
        )}
      </select>
    </div>
    ${
      csp === 'site'
        ? html`<div class="field">
            <label for="studio-policy">${words.policy}</label>
            <textarea id="studio-policy" rows="4" maxlength="4000" .value=${policy}
              @change=${typed((next) => set({ policy: next.trim() }))}></textarea>
          </div>`
        : nothing
    }
    <label class="choice"><input type="checkbox" .checked=${isDark}
      @change=${() => set({ isDark: !isDark })} /><span>${words.dark}</span></label>
  `
}

/** Above the preview: the three that one looks at most. */
export const widthChoice = ({ width }: Chosen, set: Set) => html`
  <fieldset class="studio-widths">
    <legend>${words.widths}</legend>
    ${widths.map(
      (one) => html`<label><input type="radio" name="studio-width" .checked=${one === width}
        @change=${() => set({ width: one })} /><span>${one ? `${one} px` : words.whole}</span></label>`,
    )}
  </fieldset>
`
