// What is to be published as a proof, where, and what the last look found instead.

import { fromJson } from '../../platform/db/json.ts'
import { formatMoment } from '../../platform/language/dates.ts'
import { Choices, type Values } from '../../platform/layout/fields.tsx'
import { paths } from '../../platform/paths.ts'
import type { InputFault } from '../../platform/refusal.ts'
import { PluginDownload } from '../wordpress/download-view.tsx'
import type { Plugin, PluginFacts } from '../wordpress/plugin.ts'
import { Addresses } from './addresses-view.tsx'
import type { OriginRow } from './origins-store.ts'
import { filePath, proofs, recordName, recordOf, tagOf } from './proof.ts'
import { proofNames, wordMissing } from './proof-words.ts'
import type { RegistrationRow } from './store.ts'

type Props = {
  row: RegistrationRow
  addresses: OriginRow[]
  server: string
  wordpress: Plugin | null
  values?: Values
  faults?: InputFault[]
}

export function ProofStep({ row, addresses, server, wordpress, values, faults }: Props) {
  const waiting = addresses.filter(({ proved_at }) => !proved_at)
  const isAlone = addresses.length === 1
  return (
    <>
      <section aria-labelledby="preuve-a-publier">
        <h2 id="preuve-a-publier">Prouvez que vous gérez ce site</h2>
        <ToPublish row={row} origins={waiting.map(({ origin }) => origin)} />
        {row.proof === 'meta' && wordpress && <ByPlugin server={server} facts={wordpress.facts} />}
        {waiting.map((one) => (
          <LastLook row={one} isAlone={isAlone} />
        ))}
        <p>
          Le site a d’autres adresses, avec ou sans « www » ?{' '}
          <a href="#autres-adresses">Ajoutez-les</a> avant de vérifier.
        </p>
        <form method="post" action={paths.siteVerification(row.id)}>
          <div class="actions">
            <button class="button" type="submit">
              Vérifier
            </button>
          </div>
        </form>
      </section>
      <section aria-labelledby="autre-preuve">
        <h2 id="autre-preuve">Une autre preuve</h2>
        <form method="post" action={paths.siteProof(row.id)}>
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
      <Addresses row={row} addresses={addresses} values={values} faults={faults} />
    </>
  )
}

function LastLook({ row, isAlone }: { row: OriginRow; isAlone: boolean }) {
  const last = row.last_check && fromJson(row.last_check)
  if (!last) return null
  return (
    <div class="notice bad" role="status">
      <p>
        <strong>
          {isAlone ? 'La preuve n’y est pas encore.' : `Pas encore de preuve sur ${row.origin}.`}
        </strong>{' '}
        {wordMissing(last)}
      </p>
      <p class="soft">Dernier essai : {formatMoment(last.at)}.</p>
    </div>
  )
}

/** Without FTP: the default theme of WordPress has no file to put a tag into. */
function ByPlugin({ server, facts }: { server: string; facts: PluginFacts }) {
  return (
    <details>
      <summary>Sous WordPress, sans FTP : par l’extension</summary>
      <ol>
        <li>
          <PluginDownload facts={facts} />
        </li>
        <li>
          Dans WordPress : « Extensions › Ajouter › Téléverser une extension », choisissez le
          fichier, installez, activez.
        </li>
        <li>
          Dans « Réglages › Consultation nationale », collez l’adresse de la consultation :
          <pre tabindex={0}>{server}</pre>
        </li>
        <li>Collez la balise ci-dessus dans « Preuve du site », enregistrez.</li>
        <li>Revenez ici et vérifiez.</li>
      </ol>
    </details>
  )
}

type Publishing = { row: RegistrationRow; origins: string[] }

function ToPublish({ row: { proof, token }, origins }: Publishing) {
  if (proof === 'meta') {
    return (
      <>
        <p>
          Copiez cette balise dans l’en-tête (<code>&lt;head&gt;</code>) de la page d’accueil,{' '}
          {origins.map((origin) => `${origin}/`).join(' et ')}
        </p>
        <pre tabindex={0}>{tagOf(token)}</pre>
      </>
    )
  }
  if (proof === 'file') {
    return (
      <>
        <p>Déposez un fichier texte à cette adresse exacte :</p>
        <pre tabindex={0}>{origins.map((origin) => origin + filePath).join('\n')}</pre>
        <p>Il contient cette seule ligne :</p>
        <pre tabindex={0}>{token}</pre>
      </>
    )
  }
  return (
    <>
      <p>Ajoutez un enregistrement DNS de type TXT, de ce nom :</p>
      <pre tabindex={0}>{origins.map(recordName).join('\n')}</pre>
      <p>et de cette valeur :</p>
      <pre tabindex={0}>{recordOf(token)}</pre>
    </>
  )
}
