// A mail as its reader would have it, before the act that sends it; or that nobody is told.
import { html } from 'lit'
import { type Mail, mailShown } from './mail.ts'
import { words } from './words.ts'

export function mailPreview(mail: Mail | null, reader: string) {
  if (!mail) return html`<p class="hint">${words.nobodyTold}</p>`
  return html`<section><h3>${words.mailTo(reader)}</h3>${mailShown(mail)}</section>`
}
