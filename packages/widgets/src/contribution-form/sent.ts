// What shows once a text was sent: where it is confirmed, and how one goes back to it; then how one writes another.
import type { html } from 'lit/html.js'
import type { Asked } from './faults.ts'
import type { Progress } from './send.ts'

const fr = {
  lastStep: 'Dernière étape : vérifiez votre texte et confirmez-le sur le site de la consultation.',
  confirm: 'Vérifier et confirmer',
  edit: 'Modifier mon texte',
  another: 'Écrire une autre contribution',
}

const en: typeof fr = {
  lastStep: 'Last step: check your text and confirm it on the consultation’s site.',
  confirm: 'Check and confirm',
  edit: 'Edit my text',
  another: 'Write another contribution',
}

/** Given, so that this file needs no other. */
type Given = { html: typeof html }
type Shown = Pick<Asked, 'language'> & {
  progress: Progress
  /** To where it is confirmed. */
  link: (words: string) => unknown
  write: () => void
}

export function renderSent({ language, progress, link, write }: Shown, { html }: Given) {
  const words = language === 'en' ? en : fr
  const again = (said: string) =>
    html`<button part="secondary" type="button" @click=${write}>${said}</button>`
  if (progress === 'done') return again(words.another)
  return html`<p>${words.lastStep}</p>${link(words.confirm)}${again(words.edit)}`
}
