// The page where several proposals are about to be supported: what is ticked, and how to go on.

import { Steps } from '../../intents/review-view.tsx'
import { SignedInAs } from '../../people/participants/signed-in-view.tsx'
import type { Visitor } from '../../people/participants/visitor.ts'
import { FaultSummary, faultFor } from '../../platform/layout/fields.tsx'
import { HiddenFields } from '../../platform/layout/hidden-fields.tsx'
import { page } from '../../platform/layout/page.tsx'
import { paths, withQuery } from '../../platform/paths.ts'
import type { InputFault } from '../../platform/refusal.ts'
import type { StoredSite } from '../../sites/host-sites/store.ts'
import { supportVisibility } from './describe.ts'

/** `closed` says why it cannot be supported now. */
export type Offered = { id: string; title: string; closed?: string }

type Props = {
  offered: Offered[]
  chosen: string[]
  /** More were named than one press may support. */
  isCut: boolean
  intentId: string
  site?: StoredSite
  /** Whoever is signed in. */
  visitor: Visitor | undefined
  message?: string
  faults?: InputFault[]
}

const title = 'Soutenir plusieurs propositions'

export function severalPage(props: Props) {
  const { offered, intentId, site, visitor, message, faults } = props
  const fields = {
    id: intentId,
    site: site?.key ?? '',
    proposees: offered.map(({ id }) => id).join(' '),
  }
  const asked = { propositions: fields.proposees, intent: intentId, site: site?.key }
  const action = withQuery(paths.supports(), asked)
  return page({
    title,
    isStep: true,
    children: (
      <div class="narrow">
        {visitor && <SignedInAs visitor={visitor} back={action} />}
        <h1>{title}</h1>
        <Steps at={0} />
        <FaultSummary message={message} faults={faults} />
        {props.isCut && (
          <p class="notice">
            {offered.length} propositions au plus à la fois : les suivantes ne sont pas dans cette
            liste. Soutenez-les ensuite.
          </p>
        )}
        <form method="post" action={action}>
          <HiddenFields fields={fields} />
          <Proposals {...props} />
          <div class="actions">
            <button class="button" type="submit">
              Continuer
            </button>
          </div>
        </form>
        <p class="soft">Rien n’est enregistré avant votre confirmation, à la dernière étape.</p>
      </div>
    ),
  })
}

function Proposals({ offered, chosen, site, faults }: Props) {
  const fault = faultFor(faults, 'propositions')
  return (
    <section class="panel">
      <fieldset aria-describedby={fault && 'propositions-erreur'}>
        <legend>Propositions à soutenir</legend>
        <p class="hint">Décochez celles que vous ne voulez pas soutenir.</p>
        {fault && (
          <span class="fault" id="propositions-erreur">
            {fault}
          </span>
        )}
        {offered.map(({ id, title: name, closed }, position) => (
          <label class="choice">
            <input
              type="checkbox"
              name="propositions"
              id={position === 0 ? 'propositions' : undefined}
              value={id}
              checked={chosen.includes(id) && !closed}
              disabled={closed !== undefined}
            />
            <span>
              {name}
              {closed && <span class="hint">{closed}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <p>
        Préparé depuis{' '}
        {site
          ? `le site « ${site.name} » (${new URL(site.url).host})`
          : 'le site de la consultation'}
        .
      </p>
      <ul class="soft">
        <li>Chaque soutien est compté à part, avec son propre récépissé.</li>
        {supportVisibility.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
