// The part of a form that asks for a proof: worked out by a script, or waited for without one.
import { patienceSeconds } from './patience.ts'
import type { ProofAsked } from './proof.ts'

/** Nothing is shown of it to whoever is within the free part. `button`: what is pressed again. */
export function ProofFields({ proof, button }: { proof: ProofAsked | undefined; button: string }) {
  if (!proof) return null
  return (
    <div class="proof" data-challenge={proof.challenge}>
      <input type="hidden" name="preuve" value="" />
      <input type="hidden" name="attente" value={proof.ticket} />
      <p role="status">
        Beaucoup de demandes arrivent en ce moment : attendez {patienceSeconds} secondes, puis
        appuyez de nouveau sur « {button} ». Rien d’autre n’est à faire.
      </p>
    </div>
  )
}
