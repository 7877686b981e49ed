// One's own mandates on the personal page: what proves each, since when, and giving it up.

import { formatDate, plural } from '../../platform/language/dates.ts'
import { paths } from '../../platform/paths.ts'
import type { OwnMandate } from './own.ts'

const evidenceNames: Record<OwnMandate['evidence'], string> = {
  pro_connect: 'ProConnect',
  official_address: 'adresse officielle',
  official_domain: 'nom de domaine de l’adresse officielle',
  official_code: 'code reçu par la collectivité',
  staff_decision: 'décision de l’équipe',
}

export function OwnMandates({ mandates }: { mandates: OwnMandate[] }) {
  return (
    <section aria-labelledby="habilitations">
      <h2 id="habilitations">Mes habilitations</h2>
      {mandates.length === 0 && <p>Vous n’agissez au nom d’aucune collectivité.</p>}
      {mandates.map((one) => (
        <div>
          <h3>{one.label}</h3>
          <p>{stateOf(one)}</p>
          {one.others > 0 && (
            <p>
              {plural(one.others, 'autre personne agit', 'autres personnes agissent')} en son nom.
            </p>
          )}
          {one.isActive && (
            <p>
              <a href={paths.mandateEnd(one.id)}>Ne plus agir au nom de {one.label}</a>
            </p>
          )}
        </div>
      ))}
      <p>
        <a href={paths.mandates()}>Agir au nom d’une collectivité</a>
      </p>
    </section>
  )
}

function stateOf({ evidence, since, endsAt, endedAt, isActive, isLapsed }: OwnMandate) {
  const proof = `Preuve : ${evidenceNames[evidence]}${since ? `, depuis le ${formatDate(since)}` : ''}.`
  if (endedAt) return `${proof} Elle a pris fin le ${formatDate(endedAt)}.`
  if (isLapsed)
    return `${proof} L’annuaire de l’administration ne la donne plus : elle ne vaut plus.`
  if (!endsAt) return proof
  return `${proof} ${isActive ? 'Valable jusqu’au' : 'Expirée le'} ${formatDate(endsAt)}.`
}
