// What will be recorded, from which site: the part that every step of a confirmation shows.
import type { StoredSite } from '../sites/host-sites/store.ts'
import type { Description } from './description.ts'

const steps = ['Vérifier', 'S’identifier', 'Confirmer', 'Récépissé']

export function Steps({ at }: { at: number }) {
  return (
    <ol class="steps" aria-label="Étapes">
      {steps.map((step, position) => (
        <li aria-current={position === at ? 'step' : undefined}>
          {position + 1}. {step}
        </li>
      ))}
    </ol>
  )
}

function List({ items }: { items: string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li dir="auto">{item}</li>
      ))}
    </ul>
  )
}

export function Review({ description, site }: { description: Description; site?: StoredSite }) {
  return (
    <section class="panel" aria-labelledby="ce-qui-sera-enregistre">
      <h2 id="ce-qui-sera-enregistre">Ce qui sera enregistré</h2>
      <dl class="facts">
        {description.rows.map(({ label, value }) => (
          <>
            <dt>{label}</dt>
            <dd dir="auto">{typeof value === 'string' ? value : <List items={value} />}</dd>
          </>
        ))}
        <dt>Préparé depuis</dt>
        <dd>
          {description.preparedFrom ??
            (site
              ? `le site « ${site.name} » (${new URL(site.url).host})`
              : 'le site de la consultation')}
        </dd>
      </dl>
      <ul class="soft">
        {description.visibility.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
