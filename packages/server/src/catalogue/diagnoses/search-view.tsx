// What a diagnosis is, for whom, and the search of one's territory.

import type { Search } from '../../platform/http/search.ts'
import { paths } from '../../platform/paths.ts'
import type { Territory } from '../../platform/territories/contract.ts'
import { TerritorySearch } from '../../platform/territories/search-view.tsx'

const kindWords = { commune: 'commune', epci: 'intercommunalité', department: '', region: '' }

export function SearchView({ search, places }: { search: Search; places: Territory[] }) {
  return (
    <div class="narrow">
      <h1>Demander un diagnostic numérique</h1>
      <p class="lead">
        L’Accompagnement Numérique Sur-Mesure (ANSM) : un état des lieux gratuit du numérique de
        votre collectivité, fait avec elle, et les premiers pas à faire.
      </p>
      <p>
        Il s’adresse aux petites communes et aux petites intercommunalités. Cherchez la vôtre : la
        réponse est immédiate, avec le chiffre et le seuil comparés.
      </p>
      <TerritorySearch
        action={paths.diagnoses()}
        label="Votre commune ou intercommunalité"
        search={search}
        places={places}
        hrefOf={({ id }) => paths.diagnosis(id)}
        beside={({ kind }) => (
          <>
            {' '}
            <span class="soft">— {kindWords[kind]}</span>
          </>
        )}
        none={(typed) =>
          `Aucune commune ni intercommunalité ne correspond à « ${typed} ». Essayez son nom exact, son code postal ou son code INSEE.`
        }
      />
    </div>
  )
}
