// The catalogue with its search form: by words and by stage.

import type { Search } from '../../platform/http/search.ts'
import { plural } from '../../platform/language/dates.ts'
import { otherThanFrench } from '../../platform/language/text-language.ts'
import { Select, TextField } from '../../platform/layout/fields.tsx'
import { paths } from '../../platform/paths.ts'
import { ServiceTags } from './card-view.tsx'
import type { Service } from './contract.ts'
import { stages } from './shapes.ts'
import { stageWords } from './wording.ts'

type Props = { items: Service[]; total: number; next: string | null; search: Search; stage: string }

export function ListView({ items, total, next, search, stage }: Props) {
  const { q, faults } = search
  return (
    <>
      <h1>Services numériques</h1>
      <p class="lead">Ceux que l’État et les collectivités construisent ensemble.</p>
      <SearchForm search={search} stage={stage} />
      {faults.length > 0 && <p role="alert">Voici tous les services : corrigez votre recherche.</p>}
      <p role="status">{plural(total, 'service', 'services')}</p>
      {items.length === 0 && (
        <p class="notice">
          Aucun service ne correspond. Essayez un autre mot, ou{' '}
          <a href={paths.services()}>voyez-les tous</a>.
        </p>
      )}
      <ul class="cards">
        {items.map((service) => (
          <li class="card">
            <ServiceTags service={service} />
            <h2>
              <a href={paths.service(service.id)}>{service.name}</a>
            </h2>
            <p class="soft" lang={otherThanFrench(service.taglineLanguage)} dir="auto">
              {service.tagline}
            </p>
          </li>
        ))}
      </ul>
      {next && (
        <p>
          <a class="button quiet" href={nextAddress({ q, stage, next })}>
            Services suivants
          </a>
        </p>
      )}
    </>
  )
}

function SearchForm({ search, stage }: Pick<Props, 'search' | 'stage'>) {
  const { typed, faults } = search
  const values = { q: typed, etape: stage }
  return (
    <search>
      <form class="search" method="get" action={paths.services()}>
        <TextField
          name="q"
          label="Chercher"
          type="search"
          required={false}
          plain
          values={values}
          faults={faults}
        />
        <Select
          name="etape"
          label="Étape"
          empty="Toutes"
          required={false}
          plain
          options={stages.map((value) => ({ value, text: stageWords[value] }))}
          values={values}
        />
        <button class="button" type="submit">
          Chercher
        </button>
      </form>
    </search>
  )
}

function nextAddress({ q, stage, next }: { q: string; stage: string; next: string }) {
  const query = new URLSearchParams({
    ...(q && { q }),
    ...(stage && { etape: stage }),
    suite: next,
  })
  return `${paths.services()}?${query}`
}
