// What a town hall sees of a site that asks for its agreement: all of it, and two buttons.

import { formatDate } from '../../platform/language/dates.ts'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
import { AddressFacts } from './addresses-view.tsx'
import type { OriginRow } from './origins-store.ts'
import type { RegistrationRow } from './store.ts'

type Props = {
  row: RegistrationRow
  addresses: OriginRow[]
  /** Of the site that it replaces: they will work no more. */
  ending: string[]
  label: string
  consultation: string
  /** Their mailbox, masked. */
  who: string
  token: string
  isOver: boolean
}

export function agreementPage(props: Props) {
  const { row, addresses, ending, label, consultation, who, token, isOver } = props
  return page({
    title: 'Accord pour un site',
    isGuarded: true,
    children: (
      <div class="narrow">
        <h1>Ce site peut-il porter la consultation en votre nom ?</h1>
        <dl class="facts">
          <dt>Collectivité</dt>
          <dd>{label}</dd>
          <AddressFacts row={row} addresses={addresses} ending={ending} />
          <dt>Nom montré aux habitants</dt>
          <dd>{row.name}</dd>
          <dt>Consultation</dt>
          <dd>{consultation}</dd>
          <dt>Demandé par</dt>
          <dd>
            {who}, qui a prouvé gérer ce site le {formatDate(row.proved_at ?? row.opened_at)}
          </dd>
        </dl>
        {isOver ? (
          <p class="notice">
            Ce lien a expiré le {formatDate(row.answer_until ?? '')}. La personne peut vous en
            envoyer un autre.
          </p>
        ) : (
          <>
            <p>
              Si vous acceptez, ce site pourra montrer les propositions de la consultation et
              préparer des démarches. Chacune est confirmée ici, dans une fenêtre de la consultation
              : le site n’apprend rien des personnes et n’agit jamais en votre nom. L’équipe de
              l’Incubateur peut le suspendre à tout moment.
            </p>
            <form class="guarded" method="post" action={paths.siteAgreement(token)}>
              <div class="actions">
                <button class="button" type="submit" name="decision" value="accepter">
                  Accepter ce site
                </button>
                <button class="button quiet" type="submit" name="decision" value="refuser">
                  Refuser
                </button>
              </div>
            </form>
          </>
        )}
      </div>
    ),
  })
}

export function answeredPage({ isApproved, label, origin }: Answered) {
  return page({
    title: isApproved ? 'Site accepté' : 'Site refusé',
    children: (
      <div class="narrow">
        <h1>{isApproved ? 'Vous avez accepté ce site' : 'Vous avez refusé ce site'}</h1>
        <p>
          {isApproved
            ? `${origin} peut maintenant porter la consultation au nom de ${label}. Si cela devait changer, écrivez à l’équipe de l’Incubateur : elle le suspend aussitôt.`
            : `Rien n’y sera affiché au nom de ${label}. La personne qui le demandait en est prévenue.`}
        </p>
      </div>
    ),
  })
}

type Answered = { isApproved: boolean; label: string; origin: string }
