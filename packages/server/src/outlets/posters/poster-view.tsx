// A poster, one A4 sheet: what one is invited to, the code, the address to type, and what it costs.
import { formatDates, formatLastDay } from '../../platform/language/dates.ts'
import { PaperSheet } from '../../platform/layout/paper-page.tsx'

export type Poster = {
  consultation: string
  title: string
  summary: string
  call: string
  /** Until when; in the words of its act. */
  dates: string
  steps: string[]
  /** Path of the picture of the code. */
  picture: string
  /** What the code holds. */
  address: string
  /** What one types. */
  typed: string
  /** Name of the site it is for. */
  town?: string
}

export function PosterView({ poster }: { poster: Poster }) {
  const { town, title, summary } = poster
  return (
    <PaperSheet name="poster" isDense={title.length > 90 || summary.length > 160}>
      <p class="paper-eyebrow">{poster.consultation}</p>
      {town && <p class="paper-town">{town} vous invite à participer</p>}
      <h1 dir="auto">{poster.title}</h1>
      <p class="paper-lead" dir="auto">
        {poster.summary}
      </p>
      <div class="paper-call">
        <img src={poster.picture} alt={`Code QR de l’adresse ${poster.address}`} />
        <div>
          <h2>{poster.call}</h2>
          <p class="paper-dates">{poster.dates}</p>
          <ol>
            {poster.steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </div>
      </div>
      <p class="paper-address">
        Ou tapez cette adresse : <strong>{poster.typed}</strong>
      </p>
      <p class="paper-foot">
        Scanner ce code n’enregistre rien : vous lisez d’abord ce que vous confirmez. Aucun cookie
        de mesure, aucun traceur ; votre adresse électronique n’est jamais publiée. Sans téléphone :
        demandez à l’accueil de votre mairie.
      </p>
    </PaperSheet>
  )
}

type Opening = {
  open: boolean
  reason: string | null
  opensAt: string | null
  closesAt: string | null
}

/** When an act is open, as a poster says it. */
export function wordDates({ open, reason, opensAt, closesAt }: Opening) {
  if (open) return closesAt ? `Jusqu’au ${formatLastDay(closesAt)}` : 'Dès maintenant'
  if (reason !== 'not_yet_open' || !opensAt) return 'Cette étape est terminée'
  return formatDates({ opensAt, closesAt })
}
