// The part of a form that asks for a proof: work that a script does, or the word of a message.
import { TextField } from '../layout/fields.tsx'
import type { InputFault } from '../refusal.ts'
import { patienceSeconds } from './patience.ts'
import type { ProofAsked } from './proof.ts'

type Props = {
  proof: ProofAsked | undefined
  /** What is pressed again. */
  button: string
  faults?: InputFault[] | undefined
}

/** Nothing is shown of it to whoever is within the free part. */
export function ProofFields({ proof, button, faults }: Props) {
  if (!proof) return null
  const { work, pass } = proof
  return (
    <>
      {pass !== undefined && (
        <TextField
          name="passe"
          label="Laissez-passer"
          hint="Huit lettres et chiffres, à la fin de notre dernier message à cette adresse. Exemple : ABCD-2345"
          required={false}
          maxlength={20}
          values={{ passe: pass }}
          faults={faults}
        />
      )}
      {work && (
        <div class="proof" data-challenge={work.challenge}>
          <input type="hidden" name="preuve" value="" />
          <input type="hidden" name="attente" value={work.ticket} />
          <p role="status">
            Beaucoup de demandes arrivent en ce moment : attendez {patienceSeconds} secondes, puis
            appuyez de nouveau sur « {button} ». Rien d’autre n’est à faire.
          </p>
        </div>
      )}
    </>
  )
}
