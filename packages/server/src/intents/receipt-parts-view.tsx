// The receipts of several acts confirmed as one: each with its number, or why it is not recorded.
import { formatMoment, plural } from '../platform/language/dates.ts'
import { wordRefusal } from '../platform/language/language.ts'
import type { Part } from './kind.ts'

export type Review = { state: 'held' | 'refused'; reason: string | null }

export type ShownPart = {
  part: Part
  title: string
  href: string
  /** What the team makes of it, when it looks at it before it is counted. */
  review?: Review
  /** Where it is taken back. */
  withdrawal?: string
}

export function headingOfParts(parts: ShownPart[]) {
  const recorded = parts.filter(({ part }) => part.state !== 'refused')
  if (recorded.length < parts.length) {
    return `${plural(recorded.length, 'soutien enregistré', 'soutiens enregistrés')} sur ${parts.length}`
  }
  if (recorded.every(({ review }) => review)) return 'Vos soutiens sont reçus'
  return recorded.every(({ part }) => part.state === 'already_done')
    ? 'Ces soutiens étaient déjà enregistrés'
    : `Vos ${parts.length} soutiens sont enregistrés`
}

export function PartReceipts({
  parts,
  territory,
}: {
  parts: ShownPart[]
  territory: string | null
}) {
  return (
    <>
      {territory && (
        <p>
          Au nom de : <strong>{territory}</strong>.
        </p>
      )}
      <div role="status">
        {parts.map((one) => (
          <PartReceipt {...one} />
        ))}
      </div>
    </>
  )
}

function PartReceipt({ part, title, href, review, withdrawal }: ShownPart) {
  const isCounted = part.state !== 'refused' && !part.isWithdrawn && review?.state !== 'refused'
  return (
    <section class={part.state === 'refused' ? 'notice bad' : 'notice good'}>
      <h2>
        <a href={href} dir="auto">
          {title}
        </a>
      </h2>
      {'receipt' in part && <p class="receipt">{part.receipt}</p>}
      <p>{sentenceOf(part, review)}</p>
      {isCounted && withdrawal && (
        <p>
          <a href={withdrawal}>
            Retirer ce soutien
            <span class="visually-hidden">
              {' '}
              : <bdi>{title}</bdi>
            </span>
          </a>
        </p>
      )}
    </section>
  )
}

function sentenceOf(part: Part, review: Review | undefined) {
  if (part.state === 'refused') return `Non enregistré. ${wordRefusal(part.code, part.facts)}`
  const when = `le ${formatMoment(part.recordedAt)}`
  if (part.isWithdrawn) return `Enregistré ${when}, retiré depuis : il n’est plus compté.`
  if (review?.state === 'held') {
    return `Reçu ${when}, en cours de vérification : un courriel vous dira la suite.`
  }
  if (review) return `L’équipe l’a vérifié et ne le compte pas. Sa raison : ${review.reason}`
  return part.state === 'confirmed'
    ? `Enregistré ${when}.`
    : `Déjà enregistré ${when} : c’est le récépissé d’alors, et il compte une fois.`
}
