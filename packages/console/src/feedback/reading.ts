// What a screen reads from the server, as it comes: what was read before stays until then.
import type { Task } from '@lit/task'
import { html } from 'lit'
import { sentenceFor } from '../form/sentence.ts'
import { words } from './words.ts'

type Reading<Value> = Pick<
  Task<readonly unknown[], Value>,
  'value' | 'error' | 'status' | 'run' | 'render'
>

/** Nothing came: `again` asks once more. */
export const unread = (error: unknown, again: () => unknown) => html`
  <p role="alert">${sentenceFor(error)}</p>
  <button type="button" class="button quiet" @click=${() => again()}>${words.tryAgain}</button>
`

export function reading<Value>(task: Reading<Value>, complete: (value: Value) => unknown) {
  return task.render({
    pending: () =>
      task.value === undefined ? html`<p class="hint">${words.loading}</p>` : complete(task.value),
    error: (error) => unread(error, () => task.run()),
    complete,
  })
}
