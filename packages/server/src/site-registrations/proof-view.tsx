// What is to be published as a proof, where, and what the last look found instead.
import { formatMoment } from '../language/dates.ts'
import { Choices } from '../layout/fields.tsx'
import { filePath, type Missing, proofs, recordName, recordOf, tagOf } from './proof.ts'
import { proofNames, wordMissing } from './proof-words.ts'
import type { RegistrationRow } from './store.ts'

export function ProofStep({ row }: { row: RegistrationRow }) {
  const at = `/mes-sites/${row.id}`
  const last: (Missing & { at: string }) | null = row.last_check && JSON.parse(row.last_check)
  return (
    <>
      <section aria-labelledby="preuve-a-publier">
        <h2 id="preuve-a-publier">Prouvez que vous gérez ce site</h2>
        <ToPublish row={row} />
        {last && (
          <div class="notice bad" role="status">
            <p>
              <strong>La preuve n’y est pas encore.</strong> {wordMissing(last)}
            </p>
            <p class="soft">Dernier essai : {formatMoment(last.at)}.</p>
          </div>
        )}
        <form method="post" action={`${at}/verification`}>
          <div class="actions">
            <button class="button" type="submit">
              Vérifier
            </button>
          </div>
        </form>
      </section>
      <section aria-labelledby="autre-preuve">
        <h2 id="autre-preuve">Une autre preuve</h2>
        <form method="post" action={`${at}/preuve`}>
          <Choices
            name="preuve"
            label="Preuve choisie"
            options={proofs.map((value) => ({ value, ...proofNames[value] }))}
            values={{ preuve: row.proof }}
          />
          <div class="actions">
            <button class="button quiet" type="submit">
              Changer de preuve
            </button>
          </div>
        </form>
      </section>
    </>
  )
}

function ToPublish({ row: { proof, token, origin } }: { row: RegistrationRow }) {
  if (proof === 'meta') {
    return (
      <>
        <p>
          Copiez cette balise dans l’en-tête (<code>&lt;head&gt;</code>) de la page d’accueil,{' '}
          {origin}/
        </p>
        <pre tabindex={0}>{tagOf(token)}</pre>
      </>
    )
  }
  if (proof === 'file') {
    return (
      <>
        <p>Déposez un fichier texte à cette adresse exacte :</p>
        <pre tabindex={0}>{origin + filePath}</pre>
        <p>Il contient cette seule ligne :</p>
        <pre tabindex={0}>{token}</pre>
      </>
    )
  }
  return (
    <>
      <p>Ajoutez un enregistrement DNS de type TXT, de ce nom :</p>
      <pre tabindex={0}>{recordName(origin)}</pre>
      <p>et de cette valeur :</p>
      <pre tabindex={0}>{recordOf(token)}</pre>
    </>
  )
}
