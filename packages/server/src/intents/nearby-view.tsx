// What others have already said about the same thing, shown before something is confirmed.

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
    <section aria-labelledby="proches">
      <h2 id="proches">Propositions et contributions proches</h2>
      <p>
        Une proposition dit déjà ce que vous voulez dire ? Vous pouvez la soutenir. Sinon, continuez
        : l’équipe regroupe les contributions qui se ressemblent, et chacune compte.
      </p>
      {nearby.map(({ title, from, text, href }) => (
        <article class="lineage">
          <h3>
            {href ? (
              <a href={href} target="_blank" rel="noopener">
                <bdi>{title}</bdi>
                <span class="visually-hidden"> (nouvelle fenêtre)</span>
              </a>
            ) : (
              title
            )}
          </h3>
          <p class="soft">{from}</p>
          <p dir="auto">{text}</p>
        </article>
      ))}
    </section>
  )
}
