// Signing in during a confirmation: the e-mail address, then the code.
import { FaultSummary, TextField, type Values } from '../layout/fields.tsx'
import { page } from '../layout/page.tsx'
import type { InputFault } from '../refusal.ts'
import type { StoredSite } from '../sites/store.ts'
import type { Description } from './description.ts'
import { type Nearby, NearbyList } from './nearby-view.tsx'
import { HiddenFields, Review, Steps } from './review-view.tsx'

type Common = {
  description: Description
  site?: StoredSite
  isDemo: boolean
  message?: string
  faults?: InputFault[]
  values?: Values
}

type EmailProps = Common & {
  /** Where the form goes, and the prepared intent it carries. */
  action: string
  fields: Record<string, string>
  nearby?: Nearby[]
}

export function emailPage(props: EmailProps) {
  const { action, fields, description, nearby = [], site, isDemo, ...form } = props
  return page({
    title: description.act,
    isDemo,
    children: (
      <div class="narrow">
        <h1>{description.act}</h1>
        <Steps at={0} />
        <FaultSummary {...form} />
        <Review description={description} site={site} />
        <NearbyList nearby={nearby} />
        <form method="post" action={action} novalidate>
          <HiddenFields fields={fields} />
          <TextField
            name="courriel"
            label="Votre adresse électronique"
            hint="Pour recevoir un code à six chiffres. Agent·e ou élu·e : utilisez l’adresse officielle de votre collectivité pour agir en son nom."
            type="email"
            inputmode="email"
            autocomplete="email"
            maxlength={254}
            values={form.values}
            faults={form.faults}
          />
          <div class="actions">
            <button class="button" type="submit">
              Recevoir mon code
            </button>
          </div>
        </form>
        <p class="soft">Rien n’est enregistré avant votre confirmation, à la dernière étape.</p>
      </div>
    ),
  })
}

type CodeProps = Common & { intentId: string; challenge: string }

export function codePage({ intentId, challenge, description, isDemo, ...form }: CodeProps) {
  return page({
    title: `Votre code — ${description.act}`,
    isDemo,
    children: (
      <div class="narrow">
        <h1>Votre code</h1>
        <Steps at={1} />
        <FaultSummary {...form} />
        <p>
          Un message avec un code à six chiffres vient de partir. Il est valable dix minutes.
          {isDemo && (
            <>
              {' '}
              Démonstration :{' '}
              <a href="/demo/courriels" target="_blank" rel="noopener">
                ouvrir la boîte aux lettres (nouvelle fenêtre)
              </a>
              .
            </>
          )}
        </p>
        <form method="post" action={`/demarches/${intentId}/verification`} class="code" novalidate>
          <HiddenFields fields={{ demande: challenge }} />
          <TextField
            name="code"
            label="Code à six chiffres"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={12}
            values={form.values}
            faults={form.faults}
          />
          <div class="actions">
            <button class="button" type="submit">
              Vérifier le code
            </button>
            <a class="button quiet" href={`/demarches/${intentId}`}>
              Changer d’adresse ou demander un autre code
            </a>
          </div>
        </form>
        <p class="soft">
          Rien reçu ? Regardez dans les courriers indésirables, et vérifiez l’adresse.
        </p>
      </div>
    ),
  })
}
