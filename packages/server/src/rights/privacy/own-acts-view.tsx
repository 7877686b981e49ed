// One's acts, each with the page that withdraws or follows it.
import { formatDate } from '../../platform/language/dates.ts'
import type { OwnAct } from './own-acts-store.ts'

export type ShownAct = OwnAct & { href: string }

const names: Record<OwnAct['kind'], string> = {
  support: 'Soutien',
  referent: 'Territoire référent',
  working_group: 'Groupes de travail',
  service: 'Demande de service',
  diagnosis: 'Demande de diagnostic',
  contribution: 'Contribution',
}

/** Withdrawing asks for a confirmation there, and says until when it is possible. */
export function OwnActs({ acts }: { acts: ShownAct[] }) {
  return (
    <section aria-labelledby="actes">
      <h2 id="actes">Ce que j’ai fait</h2>
      {acts.length === 0 ? (
        <p>Rien pour l’instant.</p>
      ) : (
        <ul>
          {acts.map((act) => (
            <li>
              {names[act.kind]} : {act.title}
              {act.territory ? `, au nom de ${act.territory}` : ''}, le {formatDate(act.at)}.{' '}
              <a href={act.href}>
                {act.kind === 'contribution' ? 'Suivre' : 'Retirer'}
                <span class="visually-hidden"> : {act.title}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="soft">
        Une contribution ne se réécrit pas, car d’autres l’ont lue. Pour en corriger une erreur,
        répondez à son récépissé.
      </p>
    </section>
  )
}
