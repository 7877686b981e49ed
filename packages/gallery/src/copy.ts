// A text to copy, with its button.
import { html, render } from 'lit'
import type { Words } from './words.ts'

/** `name`: what it is, for those who hear it. */
export function copyable(text: string, words: Words, name: string) {
  return html`<div class="copyable">
    <pre tabindex="0" role="region" aria-label=${name}><code>${text}</code></pre>
    <button type="button" @click=${(event: Event) => copy(event, words)}
      >${words.copy}<span class="visually-hidden"> : ${name}</span></button>
    <span role="status"></span>
  </div>`
}

async function copy({ currentTarget }: Event, words: Words) {
  const box = currentTarget instanceof Element ? currentTarget.closest('.copyable') : null
  const status = box?.querySelector<HTMLElement>('[role=status]')
  const text = box?.querySelector('pre')?.textContent ?? ''
  const isCopied = await navigator.clipboard
    ?.writeText(text)
    .then(() => true)
    .catch(() => false)
  if (status) render(isCopied ? words.copied : words.copyByHand, status)
}
