// A sentence of the log, with the link to what was acted on.
import type { StaffLogEntry } from '@parvis/sdk/staff'
import { html } from 'lit'
import { sentenceOf } from './sentence.ts'

export function sentenceShown(entry: Pick<StaffLogEntry, 'by' | 'operation' | 'object'>) {
  const { by, before, object, after, href } = sentenceOf(entry)
  return html`<b>${by}</b> ${before}${href ? html`<a href=${href}>${object}</a>` : object}${after}`
}
