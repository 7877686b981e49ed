// The list of proposals with its search form.

import type { Search } from '../../platform/http/search.ts'
import { plural } from '../../platform/language/dates.ts'
import { Select, TextField } from '../../platform/layout/fields.tsx'
import { paths } from '../../platform/paths.ts'
import { ProposalCard } from './card-view.tsx'
import type { Proposal } from './contract.ts'

type Props = {
  items: Proposal[]
  total: number
  next: string | null
  themes: { id: string; title: string }[]
  search: Search
  theme: string
}

export function ListView({ items, total, next, themes, search, theme }: Props) {
  const { q, typed, faults } = search
  const values = { q: typed, thematique: theme }
  return (
    <>
      <h1>Propositions</h1>
      <p class="lead">
        Nées des contributions des collectivités. Chaque commune, département ou région soutient
        celles qui l’aideraient.
      </p>
      <search>
        <form
          class="search"
          method="get"
          action={paths.proposals()}
          aria-label="Chercher une proposition"
        >
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
            name="thematique"
            label="Thématique"
            empty="Toutes"
            required={false}
            plain
            options={themes.map(({ id, title }) => ({ value: id, text: title }))}
            values={values}
          />
          <button class="button" type="submit">
            Chercher
          </button>
        </form>
      </search>
      {faults.length > 0 && (
        <p role="alert">Voici toutes les propositions : corrigez votre recherche.</p>
      )}
      <p role="status">{plural(total, 'proposition', 'propositions')}</p>
      {items.length === 0 && (
        <p class="notice">
          Aucune proposition ne correspond. Essayez un autre mot, ou{' '}
          <a href={paths.proposals()}>voyez-les toutes</a>.
        </p>
      )}
      <fieldset>
        <legend class="visually-hidden">Propositions à choisir</legend>
        <ul class="cards">
          {items.map((proposal) => (
            <ProposalCard proposal={proposal} level={2} chosenBy="selection" />
          ))}
        </ul>
      </fieldset>
      {items.some(({ support }) => support.open) && (
        <form id="selection" method="get" action={paths.supports()} aria-label="Ma sélection">
          <p>
            <button class="button" type="submit">
              Soutenir les propositions de ma sélection
            </button>
          </p>
        </form>
      )}
      {next && (
        <p>
          <a class="button quiet" href={nextAddress(q, theme, next)}>
            Propositions suivantes
          </a>
        </p>
      )}
    </>
  )
}

function nextAddress(q: string, theme: string, next: string) {
  const query = new URLSearchParams({
    ...(q && { q }),
    ...(theme && { thematique: theme }),
    suite: next,
  })
  return `${paths.proposals()}?${query}`
}
