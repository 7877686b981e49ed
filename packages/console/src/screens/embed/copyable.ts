// A text to copy by one press, which says when it is done.
import { html } from 'lit'
import { tell } from '../../feedback/tell.ts'
import { words } from './words.ts'

export const copyable = (name: string, text: string) => html`
  <div class="copyable">
    <div class="copyable-head">
      <h3>${name}</h3>
      <button type="button" class="button quiet" @click=${copy}
        >${words.copy}<span class="visually-hidden"> : ${name}</span></button>
    </div>
    <pre tabindex="0" role="region" aria-label=${name}><code>${text}</code></pre>
  </div>
`

async function copy({ currentTarget }: Event) {
  const box = currentTarget instanceof Element ? currentTarget.closest('.copyable') : null
  const shown = box?.querySelector('pre')
  if (!shown) return
  try {
    await navigator.clipboard.writeText(shown.textContent ?? '')
    tell(words.copied)
  } catch {
    getSelection()?.selectAllChildren(shown)
    shown.focus()
    tell(words.notCopied)
  }
}
