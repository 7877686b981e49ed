// The search of one's territory, and what it found.

import type { Search } from '../http/search.ts'
import { TextField } from '../layout/fields.tsx'
import type { PageProps } from '../layout/page.tsx'
import type { Territory } from './contract.ts'

type Props = {
  /** The page itself, asked again with what was typed. */
  action: string
  label: string
  search: Search
  places: Territory[]
  hrefOf: (place: Territory) => string
  /** What is said beside a place. */
  beside?: (place: Territory) => PageProps['children']
  /** What to try when nothing was found. */
  none?: (q: string) => string
}

export function TerritorySearch({ action, label, search, ...found }: Props) {
  return (
    <>
      <search>
        <form class="search" method="get" action={action}>
          <TextField
            name="q"
            label={label}
            hint="Nom, code postal, code INSEE ou SIREN."
            type="search"
            values={{ q: search.typed }}
            faults={search.faults}
          />
          <button class="button" type="submit">
            Chercher
          </button>
        </form>
      </search>
      {search.q && <Found q={search.q} {...found} />}
    </>
  )
}

const noneFound = (q: string) =>
  `Aucune collectivité ne correspond à « ${q} ». Essayez son nom exact ou son code postal.`

function Found({
  q,
  places,
  hrefOf,
  beside,
  none = noneFound,
}: Omit<Props, 'action' | 'label' | 'search'> & { q: string }) {
  if (places.length === 0) {
    return (
      <p class="notice" role="status">
        {none(q)}
      </p>
    )
  }
  return (
    <section aria-labelledby="trouvees">
      <h2 id="trouvees">Choisissez la vôtre</h2>
      <ul>
        {places.map((place) => (
          <li>
            <a href={hrefOf(place)}>{place.label}</a>
            {beside?.(place)}
          </li>
        ))}
      </ul>
    </section>
  )
}
