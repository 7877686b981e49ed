// The code that one types to be let into one's own space, for the first time or again.

import { FaultSummary, type Values } from '../../platform/layout/fields.tsx'
import { page } from '../../platform/layout/page.tsx'
import type { ProofAsked } from '../../platform/rate-limits/proof.ts'
import type { InputFault } from '../../platform/refusal.ts'
import { CodeForm } from './sign-in-form.tsx'

/** What was typed and what it lacks, once it was refused. */
export type OwnCode = {
  challenge: string
  message?: string
  faults?: InputFault[]
  values?: Values
  proof?: ProofAsked | undefined
}

/** `again`: where one asks for another. */
type Shown = OwnCode & { action: string; again: { href: string; text: string } }

export function ownCodePage({ message, ...form }: Shown) {
  return page({
    title: 'Votre code — Mon espace',
    isProving: form.proof !== undefined,
    children: (
      <div class="narrow">
        <h1>Votre code</h1>
        <FaultSummary message={message} faults={form.faults} />
        <CodeForm {...form} />
      </div>
    ),
  })
}
