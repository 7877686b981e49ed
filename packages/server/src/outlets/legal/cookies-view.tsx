// Cookies: none to visit; those that signing in needs, named one by one.

import { Table } from '../../platform/layout/table.tsx'
import { paths } from '../../platform/paths.ts'
import { cookies } from './cookies.ts'
import { type Legal, legalPage } from './frame.tsx'

export function cookiesPage(props: Legal) {
  const isFrench = props.language === 'fr'
  return legalPage({
    ...props,
    path: isFrench ? paths.cookies() : paths.cookiesInEnglish(),
    title: isFrench ? 'Cookies : aucun pour visiter' : 'Cookies: none to visit',
    children: isFrench ? <French /> : <English />,
  })
}

function Rows({ language }: Pick<Legal, 'language'>) {
  return (
    <tbody>
      {Object.entries(cookies).map(([name, { purpose, life }]) => (
        <tr>
          <th scope="row">
            <code>{name}</code>
          </th>
          <td>{purpose[language]}</td>
          <td>{life[language]}</td>
        </tr>
      ))}
    </tbody>
  )
}

function French() {
  return (
    <>
      <p class="lead">
        Aucun cookie n’est posé pour lire ces pages, ni sur le site de votre commune. Aucune mesure
        d’audience, aucun traceur, rien de partagé avec un tiers : il n’y a donc rien à accepter.
      </p>
      <h2>Si vous vous identifiez</h2>
      <p>
        Un cookie strictement nécessaire tient votre session, parce que vous l’avez demandé. La loi
        n’exige pas de consentement pour lui (article 82 de la loi Informatique et Libertés).
      </p>
      <Table
        caption="Les cookies de ce service"
        head={['Nom', 'À quoi il sert', 'Combien de temps']}
      >
        <Rows language="fr" />
      </Table>
      <p>
        Chacun n’est lu que par ce service, jamais par un script. Sur une adresse en{' '}
        <code>https</code>, son nom commence par <code>__Host-</code>.
      </p>
      <h2>Ce que votre navigateur garde pour vous</h2>
      <p>
        Le brouillon d’une contribution reste dans l’onglet où vous l’écrivez. Il n’est gardé sur
        votre appareil que si vous cochez la case qui le demande, et part dès que vous la décochez
        ou que vous confirmez. Rien de cela ne nous est envoyé avant votre envoi.
      </p>
      <p>
        Sur ce service, ce que l’onglet garde finit avec votre session, qu’elle soit fermée ici,
        dans un autre onglet ou d’elle-même, et quatre heures après la dernière frappe au plus : le
        suivant, sur un ordinateur partagé, n’y trouve rien.
      </p>
    </>
  )
}

function English() {
  return (
    <>
      <p class="lead">
        No cookie is set to read these pages, nor on your town’s site. No audience measurement, no
        tracker, nothing shared with others: so there is nothing to accept.
      </p>
      <h2>If you sign in</h2>
      <p>
        A strictly necessary cookie holds your session, because you asked for it. The law asks for
        no consent to it (article 82 of the French data protection act).
      </p>
      <Table caption="This service’s cookies" head={['Name', 'What it is for', 'How long']}>
        <Rows language="en" />
      </Table>
      <p>
        Each is read by this service only, never by a script. On an <code>https</code> address its
        name begins with <code>__Host-</code>.
      </p>
      <h2>What your browser keeps for you</h2>
      <p>
        The draft of a contribution stays in the tab where you write it. It is kept on your device
        only if you tick the box that asks for it, and leaves when you untick it or confirm. None of
        this is sent to us before you send it.
      </p>
      <p>
        On this service, what the tab keeps ends with your session, whether it is closed here, in
        another tab or by itself, and four hours after the last key at most: whoever comes next on a
        shared computer finds nothing.
      </p>
    </>
  )
}
