// What a diagnosis is, for whom, and the search of one's territory.

import { TextField } from '../../platform/layout/fields.tsx'
import { paths } from '../../platform/paths.ts'
import type { Territory } from '../../platform/territories/contract.ts'

const kindWords = { commune: 'commune', epci: 'intercommunalité', department: '', region: '' }

export function SearchView({ q, places }: { q: string; places: Territory[] }) {
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
      <search>
        <form class="search" method="get" action={paths.diagnoses()}>
          <TextField
            name="q"
            label="Votre commune ou intercommunalité"
            hint="Nom, code postal, code INSEE ou SIREN."
            type="search"
            maxlength={100}
            values={{ q }}
          />
          <button class="button" type="submit">
            Chercher
          </button>
        </form>
      </search>
      {q && <Found q={q} places={places} />}
    </div>
  )
}

function Found({ q, places }: { q: string; places: Territory[] }) {
  if (places.length === 0) {
    return (
      <p class="notice" role="status">
        Aucune commune ni intercommunalité ne correspond à « {q} ». Essayez son nom exact, son code
        postal ou son code INSEE.
      </p>
    )
  }
  return (
    <section aria-labelledby="trouvees">
      <h2 id="trouvees">Choisissez la vôtre</h2>
      <ul>
        {places.map(({ id, label, kind }) => (
          <li>
            <a href={paths.diagnosis(id)}>{label}</a> <span class="soft">— {kindWords[kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
