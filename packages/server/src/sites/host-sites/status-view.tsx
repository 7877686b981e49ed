// A site's page for whoever keeps it: its state, its keys, what to paste, errors and figures.

import { formatDate, formatMoment, formatNumber, plural } from '../../platform/language/dates.ts'
import { Table } from '../../platform/layout/table.tsx'
import { paths } from '../../platform/paths.ts'
import { residentsThreshold } from '../../platform/personal-data/withhold.ts'
import { PluginDownload } from '../wordpress/download-view.tsx'
import type { Plugin } from '../wordpress/plugin.ts'
import { cmsSnippets } from './cms.ts'
import type { SiteStatus } from './status.ts'

export type SiteProps = {
  status: SiteStatus
  registrationId: string
  server: string
  /** Of the script. */
  integrity: string
  wordpress: Plugin | null
  mayAddKey: boolean
}

export function SiteStatusView({
  status,
  registrationId,
  server,
  integrity,
  wordpress,
  mayAddKey,
}: SiteProps) {
  const current = status.keys.find(({ isLive, ends_at }) => isLive && ends_at === null)
  return (
    <>
      <section aria-labelledby="etat">
        <h2 id="etat">État</h2>
        <dl class="facts">
          <dt>Site</dt>
          <dd>
            {status.suspendedAt
              ? `suspendu par l’équipe le ${formatDate(status.suspendedAt)} : ${status.suspendedWhy}`
              : 'actif'}
          </dd>
          <dt>Vu la dernière fois</dt>
          <dd>{status.seenAt ? formatMoment(status.seenAt) : 'jamais encore'}</dd>
          <dt>Version des éléments</dt>
          <dd>{status.widgets ?? 'inconnue'}</dd>
        </dl>
      </section>
      <Keys status={status} registrationId={registrationId} mayAddKey={mayAddKey} />
      {current && (
        <Paste server={server} siteKey={current.key} integrity={integrity} wordpress={wordpress} />
      )}
      <Figures status={status} />
      <Errors status={status} />
    </>
  )
}

type KeysProps = Pick<SiteProps, 'status' | 'registrationId' | 'mayAddKey'>

function Keys({ status: { keys }, registrationId, mayAddKey }: KeysProps) {
  return (
    <section aria-labelledby="cles">
      <h2 id="cles">Clés</h2>
      <p>
        Une clé est publique : elle se lit dans la page, et ne marche que depuis l’adresse
        enregistrée.
      </p>
      <ul>
        {keys.map(({ key, isLive, created_at, ends_at }) => (
          <li>
            <code>{key}</code>
            <br />
            {created_at && `Créée le ${formatDate(created_at)}. `}
            {isLive && ends_at === null && 'En service. '}
            {isLive && ends_at && `Marche encore jusqu’au ${formatMoment(ends_at)}. `}
            {!isLive && ends_at && `Finie depuis le ${formatMoment(ends_at)}.`}
            {isLive && (
              <a href={paths.siteKey(registrationId, key)}>
                Révoquer<span class="visually-hidden"> la clé {key}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
      {mayAddKey ? (
        <form method="post" action={paths.siteKeys(registrationId)}>
          <p>
            Pour changer de clé sans coupure : créez-en une, remplacez-la dans vos pages ;
            l’ancienne marche encore trente jours.
          </p>
          <div class="actions">
            <button class="button quiet" type="submit">
              Créer une nouvelle clé
            </button>
          </div>
        </form>
      ) : (
        <p>Trois clés marchent déjà : révoquez-en une pour en créer une autre.</p>
      )}
    </section>
  )
}

type PasteProps = Pick<SiteProps, 'server' | 'integrity' | 'wordpress'> & { siteKey: string }

function Paste({ server, siteKey, integrity, wordpress }: PasteProps) {
  return (
    <section aria-labelledby="coller">
      <h2 id="coller">À coller dans votre site</h2>
      {cmsSnippets({ server, key: siteKey, integrity }).map(({ id, name, where, code }) => (
        <>
          <h3>{name}</h3>
          <p>{where}</p>
          {id === 'wordpress' && wordpress && <PluginDownload facts={wordpress.facts} />}
          <pre tabindex={0}>{code}</pre>
        </>
      ))}
      <p>
        <a href={`${paths.embedding()}?site=${siteKey}`}>
          Toutes les balises, et une version fixée du script, avec cette clé
        </a>
      </p>
    </section>
  )
}

const heads = ['Jour', 'Affichages', 'Préparées', 'Soutiens de collectivités', 'Référents']

const atLeast = (count: number, name: string) =>
  count === 0 ? `moins de ${residentsThreshold} ${name}` : `au moins ${formatNumber(count)} ${name}`

function Figures({ status: { totals, days } }: Pick<SiteProps, 'status'>) {
  return (
    <section aria-labelledby="chiffres">
      <h2 id="chiffres">Chiffres</h2>
      <p>
        Depuis le début, venus de ce site et confirmés, au nom de collectivités :{' '}
        {plural(totals.supports, 'soutien', 'soutiens')},{' '}
        {plural(totals.referents, 'engagement', 'engagements')} de territoires référents.
      </p>
      <p>
        Jusqu’à hier : {atLeast(totals.residents, 'habitants qui ont soutenu')},{' '}
        {atLeast(totals.contributions, 'contributions')}. Ces nombres avancent de cinq en cinq, une
        fois par jour : un chiffre exact, ou qui bouge à la minute, dirait qui vient d’agir.
      </p>
      {days.length > 0 && (
        <Table
          caption="Les quatorze derniers jours. Préparées : démarches commencées sur le site."
          head={heads}
        >
          <tbody>
            {days.map(({ day, counts }) => (
              <tr>
                <th class="day" scope="row">
                  {formatDate(day)}
                </th>
                {counts.map((count) => (
                  <td class="number">{formatNumber(count)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}

const errorWords = (what: string) => {
  if (what === 'site_key_revoked')
    return 'Une page, un cadre ou un lien utilise encore une clé finie ou révoquée'
  if (what === 'site_suspended') return 'Une page a demandé pendant la suspension du site'
  const origin = what.replace(/^refused /, '')
  return origin === 'autre'
    ? 'Des pages d’adresses non enregistrées'
    : `Page d’une adresse non enregistrée : ${origin}`
}

function Elsewhere() {
  return (
    <p class="notice">
      Des pages d’adresses non enregistrées utilisent votre clé. Les éléments s’y affichent et les
      habitants continuent sur les pages de la consultation, mais rien n’est compté pour votre site.
      Si ces adresses sont les vôtres (avec ou sans « www », une préproduction),{' '}
      <a href={paths.siteRegistration()}>inscrivez le site de nouveau avec toutes ses adresses</a> :
      sa clé ne change pas.
    </p>
  )
}

function Errors({ status: { errors } }: Pick<SiteProps, 'status'>) {
  return (
    <section aria-labelledby="erreurs-du-site">
      <h2 id="erreurs-du-site">Erreurs</h2>
      {errors.some(({ what }) => what.startsWith('refused ')) && <Elsewhere />}
      {errors.length === 0 ? (
        <p>Aucune depuis quatorze jours.</p>
      ) : (
        <Table
          caption="Ce qui n’est pas compté pour votre site, depuis quatorze jours"
          head={['Jour', 'Quoi', 'Fois']}
        >
          <tbody>
            {errors.map(({ day, what, count }) => (
              <tr>
                <th class="day" scope="row">
                  {formatDate(day)}
                </th>
                <td>{errorWords(what)}</td>
                <td class="number">{formatNumber(Number(count))}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}
