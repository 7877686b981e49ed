// Signing in during a confirmation: how, then the code that was mailed.

import { CodeForm, SignInForm } from '../people/participants/sign-in-form.tsx'
import type { ProviderName } from '../people/providers/names.ts'
import { FaultSummary, type Values } from '../platform/layout/fields.tsx'
import { page } from '../platform/layout/page.tsx'
import { paths } from '../platform/paths.ts'
import type { ProofAsked } from '../platform/rate-limits/proof.ts'
import type { InputFault } from '../platform/refusal.ts'
import type { StoredSite } from '../sites/host-sites/store.ts'
import type { Description } from './description.ts'
import { Review, Steps } from './review-view.tsx'

type Common = {
  description: Description
  site?: StoredSite
  message?: string
  faults?: InputFault[]
  values?: Values
}

type EmailProps = Common & {
  /** Where the form goes, and the prepared intent it carries. */
  action: string
  fields: Record<string, string>
  offered: ProviderName[]
  /** What the site's territory has done already. */
  known?: string | undefined
  proof?: ProofAsked
}

export function emailPage(props: EmailProps) {
  const { action, fields, description, offered, proof, site, ...form } = props
  return page({
    title: description.act,
    isStep: true,
    isProving: proof !== undefined,
    children: (
      <div class="narrow">
        <h1>{description.act}</h1>
        <Steps at={0} />
        <FaultSummary {...form} />
        <p>
          <strong dir="auto">{description.subject.title}</strong>
        </p>
        {props.known && <p class="notice">{props.known}</p>}
        <SignInForm
          action={action}
          fields={fields}
          offered={offered}
          proof={proof}
          values={form.values}
          faults={form.faults}
        />
        <p class="soft">Rien n’est enregistré avant votre confirmation, à la dernière étape.</p>
        <Review description={description} site={site} />
      </div>
    ),
  })
}

type CodeProps = Common & { intentId: string; challenge: string; proof?: ProofAsked }

export function codePage(props: CodeProps) {
  const { intentId, challenge, description, proof, ...form } = props
  const text = 'Changer d’adresse ou demander un autre code'
  return page({
    title: `Votre code — ${description.act}`,
    isStep: true,
    isProving: proof !== undefined,
    children: (
      <div class="narrow">
        <h1>Votre code</h1>
        <Steps at={1} />
        <FaultSummary {...form} />
        <CodeForm
          action={paths.intentVerification(intentId)}
          challenge={challenge}
          again={{ href: paths.intent(intentId), text }}
          proof={proof}
          values={form.values}
          faults={form.faults}
        />
      </div>
    ),
  })
}
