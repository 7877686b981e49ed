// The ways to prove that one may act for a territory, when neither ProConnect nor one's mailbox does.

import { CodeForm } from '../../people/participants/sign-in-form.tsx'
import type { Search } from '../../platform/http/search.ts'
import { FaultSummary, TextField, type Values } from '../../platform/layout/fields.tsx'
import { page } from '../../platform/layout/page.tsx'
import { SignOut } from '../../platform/layout/sign-out.tsx'
import { paths } from '../../platform/paths.ts'
import type { ProofAsked } from '../../platform/rate-limits/proof.ts'
import { ProofFields } from '../../platform/rate-limits/proof-view.tsx'
import type { InputFault } from '../../platform/refusal.ts'
import type { Territory } from '../../platform/territories/contract.ts'
import { TerritorySearch } from '../../platform/territories/search-view.tsx'

type Common = { message?: string; faults?: InputFault[] }

export function searchPage({ search, places }: Common & { search: Search; places: Territory[] }) {
  return page({
    title: 'Agir au nom d’une collectivité',
    children: (
      <div class="narrow">
        <h1>Agir au nom d’une collectivité</h1>
        <p>
          ProConnect, une adresse officielle ou une adresse du même nom de domaine suffisent. Vous
          n’avez rien de tout cela ? Cherchez votre collectivité : il y a un autre moyen pour
          chacune, y compris en Nouvelle-Calédonie et en Polynésie française.
        </p>
        <TerritorySearch
          action={paths.mandates()}
          label="Votre collectivité"
          search={search}
          places={places}
          hrefOf={({ id }) => paths.mandate(id)}
        />
        <SignOut />
      </div>
    ),
  })
}

type Ways = Common & {
  territory: Territory
  addresses: string[]
  /** The address that was chosen, and what its form asks for besides. */
  choice: number | undefined
  proof?: ProofAsked
  values: Values | undefined
}

export function waysPage(props: Ways) {
  const { territory, addresses, choice, proof, values, message, faults } = props
  const { label } = territory
  return page({
    title: `Agir au nom de ${label}`,
    children: (
      <div class="narrow">
        <h1>Agir au nom de {label}</h1>
        <FaultSummary message={message} faults={faults} />
        <section aria-labelledby="code">
          <h2 id="code">Par un code envoyé à la collectivité</h2>
          {addresses.length === 0 ? (
            <p>L’annuaire de l’administration ne donne pas d’adresse officielle pour {label}.</p>
          ) : (
            <>
              <p>
                Un code à six chiffres part vers l’adresse officielle, sans rien dire de vous.
                Demandez-le à qui lit ce courrier, puis recopiez-le ici dans les dix minutes.
              </p>
              {addresses.map((address, position) => (
                <form method="post" action={paths.mandateCode(territory.id)}>
                  <input type="hidden" name="adresse" value={String(position)} />
                  <ProofFields
                    proof={choice === position ? proof : undefined}
                    button={`Envoyer le code à ${address}`}
                    faults={faults}
                  />
                  <div class="actions">
                    <button class="button" type="submit">
                      Envoyer le code à {address}
                    </button>
                  </div>
                </form>
              ))}
            </>
          )}
        </section>
        <section aria-labelledby="equipe">
          <h2 id="equipe">Par l’équipe de l’Incubateur</h2>
          <p>
            L’équipe vérifie auprès de la collectivité, par téléphone ou par courrier, et décide.
            Vous pourrez agir dès sa décision.
          </p>
          <form method="post" action={paths.mandateByTeam(territory.id)} novalidate>
            <TextField
              name="message"
              label="Votre fonction, et comment vous joindre à la collectivité"
              hint="Lu seulement par l’équipe, conservé chiffré. Exemple : secrétaire de mairie, standard de la mairie."
              maxlength={600}
              values={values ?? {}}
              faults={faults ?? []}
            />
            <div class="actions">
              <button class="button quiet" type="submit">
                Demander la vérification
              </button>
            </div>
          </form>
        </section>
        <SignOut />
      </div>
    ),
  })
}

type CodeProps = Common & {
  territory: Territory
  challenge: string
  values: Values
  proof?: ProofAsked
}

export function codePage(props: CodeProps) {
  const { territory, challenge, message, faults, values, proof } = props
  return page({
    title: `Code de ${territory.label}`,
    isProving: proof !== undefined,
    children: (
      <div class="narrow">
        <h1>Le code reçu par {territory.label}</h1>
        <FaultSummary message={message} faults={faults} />
        <CodeForm
          action={paths.mandateVerification(territory.id)}
          challenge={challenge}
          again={{ href: paths.mandate(territory.id), text: 'Demander un autre code' }}
          proof={proof}
          values={values}
          faults={faults}
        />
        <SignOut />
      </div>
    ),
  })
}

/** Asked once more: only the territory itself or the team can give it back. */
export function endPage({ territory }: Common & { territory: Territory }) {
  const { id, label } = territory
  return page({
    title: `Ne plus agir au nom de ${label}`,
    children: (
      <div class="narrow">
        <h1>Ne plus agir au nom de {label} ?</h1>
        <p>
          Vous quittez cette collectivité, ou quelqu’un vous y remplace ? Ce que vous avez fait en
          son nom lui reste : vos collègues pourront le retirer.
        </p>
        <p>
          Votre habilitation prend fin aussitôt, partout. Pour la retrouver, il faudra un code
          envoyé à la collectivité, ou une décision de l’équipe.
        </p>
        <form method="post" action={paths.mandateEnd(id)}>
          <div class="actions">
            <button class="button" type="submit">
              Mettre fin à mon habilitation
            </button>
          </div>
        </form>
        <p>
          <a href={paths.space()}>Revenir à mon espace sans rien changer</a>
        </p>
        <SignOut />
      </div>
    ),
  })
}

export function askedPage({ label }: { label: string }) {
  return page({
    title: 'Demande reçue',
    children: (
      <div class="narrow">
        <h1>Votre demande est enregistrée</h1>
        <p>L’équipe va vérifier que vous pouvez agir au nom de {label}.</p>
        <p>
          <a href={paths.space()}>Revenir à mon espace</a>
        </p>
        <SignOut />
      </div>
    ),
  })
}
