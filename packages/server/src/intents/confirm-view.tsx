// The last step: in whose name, then one button.

import type { Capacity } from '../people/mandates/rules.ts'
import { sharedField } from '../people/participants/shared-computer.ts'
import { SignedInAs } from '../people/participants/signed-in-view.tsx'
import type { Visitor } from '../people/participants/visitor.ts'
import { wordRefusal } from '../platform/language/language.ts'
import { Choices, FaultSummary, TextField, type Values } from '../platform/layout/fields.tsx'
import { page } from '../platform/layout/page.tsx'
import { paths } from '../platform/paths.ts'
import { ContactFields } from '../platform/personal-data/contact-fields.tsx'
import type { InputFault } from '../platform/refusal.ts'
import type { StoredSite } from '../sites/host-sites/store.ts'
import type { Description } from './description.ts'
import type { Asks, Refused } from './kind.ts'
import { type Nearby, NearbyList } from './nearby-view.tsx'
import { Review, Steps } from './review-view.tsx'

/** Someone's name to act in; with the rule against it when there is one. */
export type NameChoice = { capacity: Capacity; refusal?: Pick<Refused, 'code' | 'facts'> }

type Props = {
  intentId: string
  description: Description
  nearby: Nearby[]
  asks: Asks
  site?: StoredSite
  visitor: Visitor
  names: NameChoice[]
  mayActForOneself: boolean
  /** Someone has said so in this browser. */
  isShared: boolean
  message?: string
  faults?: InputFault[]
  values?: Values
}

export function confirmPage(props: Props) {
  const { intentId, description, nearby, asks, site, visitor, names, message, faults } = props
  const refused = names.filter((name) => name.refusal)
  return page({
    title: `Confirmer — ${description.act}`,
    isGuarded: true,
    isStep: true,
    children: (
      <div class="narrow">
        <SignedInAs visitor={visitor} back={paths.intent(intentId)} />
        <h1>{description.act}</h1>
        <Steps at={2} />
        <FaultSummary message={message} faults={faults} />
        <Review description={description} site={site} />
        <NearbyList nearby={nearby} />
        {refused.map(({ refusal }) => (
          <div class="notice">
            <p>{refusal && wordRefusal(refusal.code, refusal.facts)}</p>
          </div>
        ))}
        {canAct(props) ? (
          <form
            class="guarded"
            method="post"
            action={paths.intentConfirmation(intentId)}
            novalidate
          >
            <InWhoseName {...props} />
            {asks.contact && (
              <ContactFields
                label="Personne à contacter"
                values={props.values}
                faults={props.faults}
              />
            )}
            {asks.handedInBy && <HandedInBy {...props} />}
            <SharedComputer isShared={props.isShared} />
            <div class="actions">
              <button class="button" type="submit">
                {description.confirm}
              </button>
            </div>
          </form>
        ) : (
          refused.length === 0 && (
            <div class="notice">
              <p>{wordRefusal('mandate_missing', { proof: visitor.proof })}</p>
              <p>
                <a href={paths.mandates()}>Faire vérifier mon droit d’agir autrement</a>
              </p>
            </div>
          )
        )}
      </div>
    ),
  })
}

function canAct({ names, mayActForOneself }: Props) {
  return mayActForOneself || names.some((name) => !name.refusal)
}

const evidenceHints: Record<Capacity['evidence'], string> = {
  pro_connect: 'ProConnect dit que vous y travaillez.',
  official_address: 'Votre adresse est une adresse officielle de cette collectivité.',
  official_domain: 'Votre adresse est du même nom de domaine que l’adresse officielle.',
  official_code: 'Vous avez tapé un code envoyé à une adresse officielle de cette collectivité.',
  staff_decision: 'L’équipe de l’Incubateur a vérifié votre droit d’agir.',
}

function InWhoseName({ names, mayActForOneself, asks, values, faults }: Props) {
  if (asks.inNameOf === 'oneself') return null
  const territories = names.filter((name) => !name.refusal)
  const options = [
    ...territories.map(({ capacity }) => ({
      value: capacity.territory.id,
      text: `Au nom de : ${capacity.territory.label}`,
      hint: evidenceHints[capacity.evidence],
    })),
    ...(mayActForOneself
      ? [
          {
            value: 'moi',
            text: 'À titre personnel, comme habitant ou habitante',
            hint: 'Compté à part, jamais ajouté aux soutiens des collectivités.',
          },
        ]
      : []),
  ]
  const [only] = options
  if (options.length === 1 && only) {
    return (
      <p>
        <input type="hidden" name="au-nom-de" value={only.value} />
        <strong>{only.text}.</strong> <span class="soft">{only.hint}</span>
      </p>
    )
  }
  return (
    <Choices
      name="au-nom-de"
      label="Vous agissez"
      options={options}
      values={values}
      faults={faults}
    />
  )
}

function HandedInBy({ values, faults }: Props) {
  return (
    <TextField
      name="courriel-personne"
      label="Adresse électronique de la personne, si elle l’a écrite"
      hint="Elle y reçoit le récépissé et les suites, et n’est jamais publiée. Sans adresse, le récépissé vous est envoyé : imprimez-le pour elle."
      required={false}
      type="email"
      inputmode="email"
      maxlength={254}
      values={values}
      faults={faults}
    />
  )
}

function SharedComputer({ isShared }: Pick<Props, 'isShared'>) {
  return (
    <label class="choice">
      <input type="checkbox" name={sharedField} value="oui" checked={isShared} />
      <span>
        Ordinateur partagé
        <span class="hint">Votre session se ferme dès que c’est enregistré.</span>
      </span>
    </label>
  )
}
