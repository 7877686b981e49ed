// Asking someone who is signed in to sign in again, and the code that comes back.

import { CodeForm } from '../../people/participants/sign-in-form.tsx'
import type { Visitor } from '../../people/participants/visitor.ts'
import { providers } from '../../people/providers/names.ts'
import { FaultSummary, type Values } from '../../platform/layout/fields.tsx'
import { page } from '../../platform/layout/page.tsx'
import type { ProofAsked } from '../../platform/rate-limits/proof.ts'
import type { InputFault } from '../../platform/refusal.ts'
import type { Step } from './rules.ts'

type Again = { step: Step; visitor: Visitor; hasMailbox: boolean }

/** Someone else may be sitting at an open session: only its owner gets the code. */
export function SignInAgain({ step, visitor, hasMailbox }: Again) {
  const provider = visitor.proof === 'email' ? undefined : providers[visitor.proof].label
  return (
    <form method="post" action="/mon-espace/identification">
      <h2>Confirmez que c’est bien vous</h2>
      <p>
        {hasMailbox
          ? `Un code à six chiffres va partir à ${visitor.masked}.`
          : `Vous allez vers ${provider}, puis revenez dans votre espace : choisissez-y de nouveau cette étape, dans les dix minutes.`}
      </p>
      <input type="hidden" name="suite" value={step} />
      <div class="actions">
        <button class="button" type="submit">
          {hasMailbox ? 'Recevoir mon code' : `M’identifier avec ${provider}`}
        </button>
        <a class="button quiet" href="/mon-espace">
          Revenir à mon espace
        </a>
      </div>
    </form>
  )
}

type Code = {
  step: Step
  challenge: string
  isDemo: boolean
  message?: string
  faults?: InputFault[]
  values?: Values
  proof?: ProofAsked | undefined
}

export function freshCodePage(props: Code) {
  const { step, challenge, isDemo, message, faults, values, proof } = props
  return page({
    title: 'Votre code — Mon espace',
    isDemo,
    isProving: proof !== undefined,
    children: (
      <div class="narrow">
        <h1>Votre code</h1>
        <FaultSummary message={message} faults={faults} />
        <CodeForm
          action={`/mon-espace/identification/verification?suite=${step}`}
          challenge={challenge}
          isDemo={isDemo}
          again={{ href: `/mon-espace/${step}`, text: 'Demander un autre code' }}
          proof={proof}
          values={values}
          faults={faults}
        />
      </div>
    ),
  })
}
