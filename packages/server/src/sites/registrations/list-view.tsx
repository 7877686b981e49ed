// One's own sites and registrations, each with its state in words.

import { formatDate } from '../../platform/language/dates.ts'
import { page } from '../../platform/layout/page.tsx'
import { SignOut } from '../../platform/layout/sign-out.tsx'
import { paths } from '../../platform/paths.ts'
import type { RegistrationState } from './states.ts'
import type { RegistrationRow } from './store.ts'

export const stateWords: Record<RegistrationState, string> = {
  to_prove: 'preuve attendue',
  proved: 'prouvé, accord à demander',
  asked: 'accord demandé à la collectivité',
  with_team: 'décision de l’équipe attendue',
  approved: 'enregistré',
  refused: 'refusé',
  abandoned: 'abandonné',
  replaced: 'repris par une autre personne',
}

type Props = { rows: RegistrationRow[]; labels: Map<string, string> }

export function listPage({ rows, labels }: Props) {
  return page({
    title: 'Mes sites',
    children: (
      <div class="narrow">
        <h1>Mes sites</h1>
        {rows.length === 0 ? (
          <p>Vous n’avez encore enregistré aucun site.</p>
        ) : (
          <ul>
            {rows.map((row) => (
              <li>
                <a href={paths.ownSite(row.id)}>
                  {row.name} ({row.origin})
                </a>
                <br />
                {labels.get(row.territory_id) ?? row.territory_id}, {stateWords[row.state]} depuis
                le {formatDate(row.decided_at ?? row.asked_at ?? row.proved_at ?? row.opened_at)}
              </li>
            ))}
          </ul>
        )}
        <p>
          <a class="button" href={paths.siteRegistration()}>
            Enregistrer un site
          </a>
        </p>
        <SignOut />
      </div>
    ),
  })
}
