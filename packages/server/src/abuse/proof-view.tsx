// The part of a form that asks for a proof: worked out by a script, or waited for without one.
import { patienceSeconds } from './patience.ts'
import type { ProofAsked } from './proof.ts'

/** Nothing is shown of it to whoever is within the free part. */
export function ProofFields({ proof }: { proof: ProofAsked | undefined }) {
  if (!proof) return null
  return (
    <div class="proof" data-challenge={proof.challenge}>
      <input type="hidden" name="preuve" value="" />
      <input type="hidden" name="attente" value={proof.ticket} />
      <p role="status">
        Beaucoup de demandes viennent de votre réseau : attendez {patienceSeconds} secondes, puis
        appuyez de nouveau sur « Recevoir mon code ». Rien d’autre n’est à faire.
      </p>
    </div>
  )
}
