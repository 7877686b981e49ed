// Signing in to register a site: the address, then the code.

import { CodeForm, SignInForm } from '../../people/participants/sign-in-form.tsx'
import { FaultSummary, type Values } from '../../platform/layout/fields.tsx'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
import type { ProofAsked } from '../../platform/rate-limits/proof.ts'
import type { InputFault } from '../../platform/refusal.ts'

type Shown = {
  suite: string
  message?: string
  faults?: InputFault[]
  values?: Values
  proof?: ProofAsked | undefined
}

export function signInPage({ suite, message, faults, values, proof }: Shown) {
  return page({
    title: 'Enregistrer un site',
    isProving: proof !== undefined,
    children: (
      <div class="narrow">
        <h1>Enregistrer le site d’une collectivité</h1>
        <FaultSummary message={message} faults={faults} />
        <p>
          Vous gérez le site d’une collectivité et voulez y afficher la consultation ?
          Identifiez-vous d’abord : votre espace gardera la clé et l’état du site.
        </p>
        <SignInForm
          action={paths.siteSignIn()}
          fields={{ suite }}
          offered={[]}
          proof={proof}
          values={values}
          faults={faults}
        />
      </div>
    ),
  })
}

export function codePage({
  challenge,
  suite,
  message,
  faults,
  values,
  proof,
}: Shown & { challenge: string }) {
  const query = new URLSearchParams({ suite })
  return page({
    title: 'Votre code — Enregistrer un site',
    isProving: proof !== undefined,
    children: (
      <div class="narrow">
        <h1>Votre code</h1>
        <FaultSummary message={message} faults={faults} />
        <CodeForm
          action={`${paths.siteSignInVerification()}?${query}`}
          challenge={challenge}
          again={{ href: suite, text: 'Changer d’adresse ou demander un autre code' }}
          proof={proof}
          values={values}
          faults={faults}
        />
      </div>
    ),
  })
}
