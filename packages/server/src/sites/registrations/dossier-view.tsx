// A registration as its webmaster sees it: where it stands, and the one thing to do next.

import { formatDate } from '../../platform/language/dates.ts'
import { FaultSummary, type Values } from '../../platform/layout/fields.tsx'
import { page } from '../../platform/layout/page.tsx'
import { SignOut } from '../../platform/layout/sign-out.tsx'
import { paths } from '../../platform/paths.ts'
import type { InputFault } from '../../platform/refusal.ts'
import { type SiteProps, SiteStatusView } from '../host-sites/status-view.tsx'
import type { Plugin } from '../wordpress/plugin.ts'
import { AddressFacts } from './addresses-view.tsx'
import { stateWords } from './list-view.tsx'
import type { OriginRow } from './origins-store.ts'
import { ProofStep } from './proof-view.tsx'
import { admits } from './states.ts'
import type { RegistrationRow } from './store.ts'

type Props = {
  row: RegistrationRow
  label: string
  addresses: OriginRow[]
  /** Of the site that it replaces: they will work no more. */
  ending: string[]
  /** What is shown of the town hall's mailboxes. */
  mailboxes: string[]
  isOver: boolean
  /** The mail to the town hall has not left yet. */
  isLeaving: boolean
  server: string
  wordpress: Plugin | null
  message?: string
  faults?: InputFault[]
  values?: Values
  /** The site itself, once there is one. */
  site?: SiteProps
}

export function dossierPage(props: Props) {
  const { row, label, message, faults, site } = props
  return page({
    title: `${row.name} — Mes sites`,
    children: (
      <div class="narrow">
        <h1>{row.name}</h1>
        <FaultSummary message={message} faults={faults} />
        <dl class="facts">
          <AddressFacts {...props} />
          <dt>Collectivité</dt>
          <dd>{label}</dd>
          <dt>Inscription</dt>
          <dd>{stateWords[row.state]}</dd>
        </dl>
        <Step {...props} />
        {site && <SiteStatusView {...site} />}
        {admits(row.state, 'abandon') && (
          <form method="post" action={paths.siteAbandonment(row.id)}>
            <p>
              <button class="linklike" type="submit">
                Abandonner cette inscription
              </button>
            </p>
          </form>
        )}
        <p>
          <a href={paths.ownSites()}>Tous mes sites</a>
        </p>
        <SignOut />
      </div>
    ),
  })
}

function Step(props: Props) {
  const { row, label } = props
  if (row.state === 'to_prove') return <ProofStep {...props} />
  if (row.state === 'proved' || row.state === 'asked') return <Agreement {...props} />
  if (row.state === 'with_team') {
    return (
      <p class="notice">
        Vous gérez bien ce site.{' '}
        {row.asked_at
          ? `L’adresse officielle que l’annuaire de l’administration donne pour ${label} n’a pas reçu notre courriel`
          : `L’annuaire de l’administration ne donne pas d’adresse officielle pour ${label}, ou nos messages d’aujourd’hui y sont déjà partis`}{' '}
        : l’équipe de l’Incubateur vérifie auprès d’elle et décide. Un courriel vous le dira.
      </p>
    )
  }
  if (row.state === 'refused') {
    return (
      <p class="notice bad">
        {row.decided_by === 'town_hall'
          ? 'La collectivité a refusé.'
          : `L’équipe a refusé : ${row.reason}`}{' '}
        Vous pouvez recommencer une inscription après en avoir parlé avec elle.
      </p>
    )
  }
  if (row.state === 'abandoned') return <p class="notice">Vous avez abandonné cette inscription.</p>
  if (row.state === 'replaced') {
    return (
      <p class="notice">
        Une autre personne a prouvé gérer ce site, avec l’accord de la collectivité : c’est elle qui
        le tient désormais.
      </p>
    )
  }
  return null
}

function Agreement({ row, label, mailboxes, isOver, isLeaving }: Props) {
  return (
    <section aria-labelledby="accord">
      <h2 id="accord">L’accord de la collectivité</h2>
      {row.state === 'asked' && row.asked_at && row.answer_until ? (
        <p class="notice">
          Vous gérez bien ce site.{' '}
          {isLeaving
            ? 'Un courriel part, et sera présenté trois jours s’il le faut, vers'
            : `Un courriel est parti le ${formatDate(row.asked_at)} vers`}{' '}
          {mailboxes.join(', ')}.{' '}
          {isOver
            ? `Il est resté sans réponse jusqu’au ${formatDate(row.answer_until)} : demandez de nouveau.`
            : `Prévenez ${label} : son lien marche jusqu’au ${formatDate(row.answer_until)}.`}
        </p>
      ) : (
        <p class="notice">Vous gérez bien ce site. Il reste à demander l’accord de {label}.</p>
      )}
      {!isLeaving && (
        <form method="post" action={paths.siteAgreementRequest(row.id)}>
          <div class="actions">
            <button class={row.state === 'proved' ? 'button' : 'button quiet'} type="submit">
              {row.state === 'proved' ? 'Demander l’accord' : 'Envoyer de nouveau'}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}
