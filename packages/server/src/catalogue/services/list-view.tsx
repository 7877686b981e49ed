// The catalogue with its search form: by words and by stage.

import { plural } from '../../platform/language/dates.ts'
import { typeset } from '../../platform/language/typeset.ts'
import { Select, TextField } from '../../platform/layout/fields.tsx'
import { paths } from '../../platform/paths.ts'
import { ServiceTags } from './card-view.tsx'
import type { Service } from './contract.ts'
import { stages } from './shapes.ts'
import { stageWords } from './wording.ts'

type Props = { items: Service[]; total: number; next: string | null; q: string; stage: string }

export function ListView({ items, total, next, q, stage }: Props) {
  return (
    <>
      <h1>Services numériques</h1>
      <p class="lead">Ceux que l’État et les collectivités construisent ensemble.</p>
      <SearchForm q={q} stage={stage} />
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
            <p class="soft" dir="auto">
              {typeset(service.tagline)}
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

function SearchForm({ q, stage }: Pick<Props, 'q' | 'stage'>) {
  const values = { q, etape: stage }
  return (
    <search>
      <form class="search" method="get" action={paths.services()}>
        <TextField name="q" label="Chercher" type="search" required={false} plain values={values} />
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
