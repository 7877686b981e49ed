// The forms of signing in: by a provider or an e-mail address, then the code.

import { DemoInbox } from '../../platform/layout/demo-inbox.tsx'
import { TextField, type Values } from '../../platform/layout/fields.tsx'
import { HiddenFields } from '../../platform/layout/hidden-fields.tsx'
import { useSurroundings } from '../../platform/layout/surroundings.ts'
import type { ProofAsked } from '../../platform/rate-limits/proof.ts'
import { ProofFields } from '../../platform/rate-limits/proof-view.tsx'
import type { InputFault } from '../../platform/refusal.ts'
import { ProviderButtons } from '../providers/buttons-view.tsx'
import type { ProviderName } from '../providers/names.ts'
import { MailboxFields } from './mailbox-fields.tsx'

type Typed = { values?: Values | undefined; faults?: InputFault[] | undefined }

type ChoiceProps = Typed & {
  action: string
  /** What the form carries to the next step. */
  fields: Record<string, string>
  offered: ProviderName[]
  proof?: ProofAsked | undefined
}

/** One form, so that whichever button is pressed what it carries and what was typed is kept. */
export function SignInForm(props: ChoiceProps) {
  const { action, fields, offered, proof, values, faults } = props
  return (
    <form method="post" action={action} novalidate>
      <HiddenFields fields={fields} />
      <MailboxFields
        label="Votre adresse électronique"
        hint="Vous y recevrez un code à six chiffres. Pour une collectivité : son adresse officielle."
        proof={proof}
        values={values}
        faults={faults}
      />
      {offered.length > 0 && (
        <>
          <p class="or">ou</p>
          <ProviderButtons offered={offered} />
        </>
      )}
    </form>
  )
}

type CodeProps = Typed & {
  action: string
  challenge: string
  proof?: ProofAsked | undefined
  again: { href: string; text: string }
}

/** The address is told in the browser that gave it. */
export function SentTo({ challenge }: Pick<CodeProps, 'challenge'>) {
  const asked = useSurroundings().askedCode()
  const to = asked?.challenge === challenge && <bdi>{asked.email}</bdi>
  return asked?.isLast && to ? (
    <>
      Plusieurs codes sont déjà partis à {to} : entrez celui du dernier message, valable dix
      minutes.{' '}
    </>
  ) : (
    <>Un code à six chiffres vient de partir{to && <> à {to}</>}. Il est valable dix minutes. </>
  )
}

/** What was asked for is in the address too: whoever restores it is back at this step. */
const withCodeAsked = (action: string, demande: string) =>
  `${action}${action.includes('?') ? '&' : '?'}${new URLSearchParams({ demande })}`

export function CodeForm(props: CodeProps) {
  const { action, challenge, again, proof, values, faults } = props
  return (
    <>
      <p>
        <SentTo challenge={challenge} />
        <DemoInbox />
      </p>
      <form method="post" action={withCodeAsked(action, challenge)} class="code" novalidate>
        <input type="hidden" name="demande" value={challenge} />
        <TextField
          name="code"
          label="Code à six chiffres"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={12}
          values={values}
          faults={faults}
        />
        <ProofFields proof={proof} button="Vérifier le code" />
        <div class="actions">
          <button class="button" type="submit">
            Vérifier le code
          </button>
          <a class="button quiet" href={again.href}>
            {again.text}
          </a>
        </div>
      </form>
      <p class="soft">
        Rien reçu ? Regardez dans les courriers indésirables, et vérifiez l’adresse.
      </p>
    </>
  )
}
