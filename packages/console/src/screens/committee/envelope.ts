// The envelope as a stacked bar, to the cent: what others granted, what this session does, what is left.
import type { StaffCommittee } from '@parvis/sdk/staff'
import { html, nothing, svg } from 'lit'
import { euros } from './formats.ts'
import { words } from './words.ts'

export function envelopeBar({ envelope, grantedCents }: StaffCommittee) {
  const { totalCents, leftCents } = envelope
  if (totalCents === null || leftCents === null) {
    return html`<dt>${words.envelope}</dt>
      <dd>${words.envelopeNone}</dd>`
  }
  const elsewhere = envelope.grantedCents - grantedCents
  // Of what there is, or of what was promised when that is more.
  const whole = Math.max(totalCents, envelope.grantedCents, 1)
  const share = (cents: number) => (100 * cents) / whole
  const said = words.envelopeBar(euros(elsewhere), euros(grantedCents), euros(leftCents))
  return html`
    <dt>${words.envelope}</dt>
    <dd>
      <strong>${words.envelopeLeft(euros(leftCents), euros(totalCents))}</strong>
      ${grantedCents > 0 ? html`<small>${words.envelopeHere(euros(grantedCents))}</small>` : nothing}
      <svg class="envelope" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label=${said}>
        ${svg`<rect class="left" width="100" height="4" />
          <rect class="elsewhere" width=${share(elsewhere)} height="4" />
          <rect class="here" x=${share(elsewhere)} width=${share(grantedCents)} height="4" />`}
      </svg>
    </dd>
  `
}
