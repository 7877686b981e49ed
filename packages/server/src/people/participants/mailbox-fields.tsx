// An e-mail address to prove, and the button that sends a code to it.

import { TextField, type Values } from '../../platform/layout/fields.tsx'
import type { ProofAsked } from '../../platform/rate-limits/proof.ts'
import { ProofFields } from '../../platform/rate-limits/proof-view.tsx'
import type { InputFault } from '../../platform/refusal.ts'

type Props = {
  label: string
  hint: string
  /** The page has another button that matters more. */
  isQuiet?: boolean
  proof?: ProofAsked | undefined
  values?: Values | undefined
  faults?: InputFault[] | undefined
}

export function MailboxFields({ label, hint, isQuiet, proof, values, faults }: Props) {
  return (
    <>
      <TextField
        name="courriel"
        label={label}
        hint={hint}
        type="email"
        inputmode="email"
        autocomplete="email"
        maxlength={254}
        values={values}
        faults={faults}
      />
      <ProofFields proof={proof} button="Recevoir mon code" faults={faults} />
      <div class="actions">
        <button class={isQuiet ? 'button quiet' : 'button'} type="submit">
          Recevoir mon code
        </button>
      </div>
    </>
  )
}
