// What others have already said about the same thing, shown before something is confirmed.
import { plural } from '../platform/language/dates.ts'

export type Nearby = {
  title: string
  /** What it is and from where: "Besoin · Caen (Calvados)". */
  from: string
  text: string
  /** Where it can be read in full; left out when it has no page. */
  href?: string
}

export function NearbyList({ nearby }: { nearby: Nearby[] }) {
  if (nearby.length === 0) return null
  return (
    <details class="nearby">
      <summary>{plural(nearby.length, 'texte proche du vôtre', 'textes proches du vôtre')}</summary>
      <p>
        Une proposition dit déjà ce que vous voulez dire ? Vous pouvez la soutenir. Sinon, continuez
        : l’équipe regroupe les contributions qui se ressemblent, et chacune compte.
      </p>
      {nearby.map(({ title, from, text, href }) => (
        <article class="lineage">
          <h2>
            {href ? (
              <a href={href} target="_blank" rel="noopener">
                <bdi>{title}</bdi>
                <span class="visually-hidden"> (nouvelle fenêtre)</span>
              </a>
            ) : (
              title
            )}
          </h2>
          <p class="soft">{from}</p>
          <p dir="auto">{text}</p>
        </article>
      ))}
    </details>
  )
}
