// Registering a site: finding its territory, then its address, name and proof.

import type { Search } from '../../platform/http/search.ts'
import { Choices, FaultSummary, TextField, type Values } from '../../platform/layout/fields.tsx'
import { page } from '../../platform/layout/page.tsx'
import { SignOut } from '../../platform/layout/sign-out.tsx'
import { paths } from '../../platform/paths.ts'
import type { InputFault } from '../../platform/refusal.ts'
import type { Territory } from '../../platform/territories/contract.ts'
import { TerritorySearch } from '../../platform/territories/search-view.tsx'
import { proofs } from './proof.ts'
import { proofNames } from './proof-words.ts'

type Common = { message?: string; faults?: InputFault[] }

export function searchPage({ search, places }: Common & { search: Search; places: Territory[] }) {
  return page({
    title: 'Enregistrer un site',
    children: (
      <div class="narrow">
        <h1>Enregistrer le site d’une collectivité</h1>
        <p class="lead">
          Trois étapes : l’adresse du site, la preuve que vous le gérez, l’accord de la
          collectivité.
        </p>
        <TerritorySearch
          action={paths.siteRegistration()}
          label="Collectivité dont c’est le site"
          search={search}
          places={places}
          hrefOf={({ id }) => `${paths.siteRegistration()}?territoire=${id}`}
        />
        <p>
          <a href={paths.ownSites()}>Voir les sites que j’ai enregistrés</a>
        </p>
        <SignOut />
      </div>
    ),
  })
}

type FormProps = Common & { territory: Territory; values?: Values }

export function registerPage({ territory, values, message, faults }: FormProps) {
  return page({
    title: `Enregistrer un site — ${territory.label}`,
    children: (
      <div class="narrow">
        <h1>Le site de {territory.label}</h1>
        <FaultSummary message={message} faults={faults} />
        <form method="post" action={paths.siteRegistration()} novalidate>
          <input type="hidden" name="territoire" value={territory.id} />
          <TextField
            name="adresse"
            label="Adresse exacte du site"
            hint="Sans page derrière. Exemple : https://www.ville.fr. Vous pourrez en ajouter ensuite, par exemple sans « www »."
            type="url"
            inputmode="url"
            maxlength={300}
            values={values}
            faults={faults}
          />
          <TextField
            name="nom"
            label="Nom du site"
            hint="Tel qu’il sera montré aux habitants. Exemple : Ville de Caen."
            maxlength={80}
            values={values}
            faults={faults}
          />
          <Choices
            name="preuve"
            label="Comment prouverez-vous que vous gérez ce site ?"
            hint="Vous pourrez changer d’avis."
            options={proofs.map((value) => ({ value, ...proofNames[value] }))}
            values={values}
            faults={faults}
          />
          <div class="actions">
            <button class="button" type="submit">
              Continuer
            </button>
            <a href={paths.siteRegistration()}>Changer de collectivité</a>
          </div>
        </form>
        <SignOut />
      </div>
    ),
  })
}
