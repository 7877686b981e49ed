// A question over the screen, in the browser's own dialog; the focus goes back to where it was.
import { html, render } from 'lit'
import { Heard, heard } from '../server/heard.ts'
import { words } from './words.ts'

export type DialogOptions<Answer> = {
  heading: string
  /** What it holds; `close` gives the answer, or none. Drawn again by calling `draw`. */
  content: (dialog: { close: (answer?: Answer) => void; draw: () => void }) => unknown
}

let opened = 0

/** What was answered; undefined when it was left, by Escape too. */
export function openDialog<Answer>({ heading, content }: DialogOptions<Answer>) {
  const before = document.activeElement
  const dialog = document.createElement('dialog')
  const headingId = `dialog-${++opened}`
  dialog.setAttribute('aria-labelledby', headingId)
  const { promise, resolve } = Promise.withResolvers<Answer | undefined>()
  let answer: Answer | undefined
  const close = (given?: Answer) => {
    answer = given
    dialog.close()
  }
  const draw = () =>
    render(
      html`
        <header class="dialog-head">
          <h2 id=${headingId} tabindex="-1">${heading}</h2>
          <button type="button" class="plain" aria-label=${words.close} @click=${() => close()}>×</button>
        </header>
        ${content({ close, draw })}
      `,
      dialog,
    )
  // What is there now is read behind it.
  const leave = (event: Event) => event instanceof Heard && event.what === 'again' && close()
  heard.addEventListener('heard', leave)
  dialog.addEventListener('close', () => {
    heard.removeEventListener('heard', leave)
    dialog.remove()
    goBack(before)
    resolve(answer)
  })
  draw()
  document.body.append(dialog)
  dialog.showModal()
  // Where reading begins, unless what it holds has asked for the focus.
  if (!dialog.querySelector('[autofocus]')) dialog.querySelector<HTMLElement>('h2')?.focus()
  return promise
}

/** A question that is answered by yes or no: says what will happen, in words. */
export async function confirm(asked: { heading: string; text: unknown; yes: string }) {
  const answer = await openDialog<true>({
    heading: asked.heading,
    content: ({ close }) => html`
      <div class="dialog-text">${asked.text}</div>
      <p class="dialog-acts">
        <button type="button" class="button" @click=${() => close(true)}>${asked.yes}</button>
        <button type="button" class="button quiet" @click=${() => close()}>${words.cancel}</button>
      </p>
    `,
  })
  return answer === true
}

// A row that was decided is gone: reading goes on at the title of the screen.
function goBack(before: Element | null) {
  if (before instanceof HTMLElement && before.isConnected && before !== document.body)
    before.focus()
  else document.querySelector<HTMLElement>('main h1')?.focus()
}
