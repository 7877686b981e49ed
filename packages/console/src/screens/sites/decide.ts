// Approving or refusing a registration: the mail that leaves is read before.
import {
  approveSiteRegistration,
  previewSiteRegistrationDecision,
  refuseSiteRegistration,
  type SiteRegistration,
} from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { mailPreview } from '../../feedback/mail-preview.ts'
import { tell } from '../../feedback/tell.ts'
import { confirmAct } from '../../form/reason-form.ts'
import { connection } from '../../server/staff.ts'
import { words } from './words.ts'

export const isDecidable = ({ state }: SiteRegistration) =>
  state === 'proved' || state === 'asked' || state === 'with_team'

/** True once it is decided. `readAgain` answers it as it is now. */
export async function decideRegistration(
  decision: 'approve' | 'refuse',
  read: SiteRegistration,
  readAgain: () => Promise<SiteRegistration>,
) {
  let one = read
  const isYes = decision === 'approve'
  const { id, name, territory } = one
  const decided = await confirmAct({
    heading: isYes ? words.approveAsk(name) : words.refuseAsk(name),
    key: `${decision}-${id}`,
    yes: isYes ? words.approveYes : words.refuseYes,
    reason: { label: words.reason, hint: words.reasonHint, maxLength: 400 },
    preview: async (signal) => {
      const asked = { decision, version: one.version }
      const { mail, replaces } = await previewSiteRegistrationDecision(connection, id, asked, {
        signal,
      })
      return html`
        <p>${isYes ? words.approveWhy(territory.label) : words.refuseWhy}</p>
        ${replaces ? html`<p class="notice">${words.replaces}</p>` : nothing}
        ${mailPreview(mail, words.toWebmaster)}
      `
    },
    send: (reason, signal) => {
      const act = isYes ? approveSiteRegistration : refuseSiteRegistration
      return act(connection, id, { version: one.version, reason }, { signal })
    },
    changed: async () => {
      one = await readAgain()
    },
  })
  if (decided) tell(isYes ? words.approved(name) : words.refused(name))
  return decided !== undefined
}
