// The words around the inventory: in short, who answers, rights, what is public, how it is kept safe.

import { wordDays } from '../../platform/language/dates.ts'
import type { PageProps } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
import type { LegalSettings } from '../../platform/settings/legal.ts'

type Props = { legal: LegalSettings; children?: PageProps['children'] }

export function PrivacyInFrench({ legal, children }: Props) {
  return (
    <>
      <h2>En bref</h2>
      <ul>
        <li>Sur le site de votre commune : rien. Ni cookie, ni identité, ni mesure d’audience.</li>
        <li>Ici : votre adresse électronique, chiffrée, et ce que vous confirmez vous-même.</li>
        <li>
          Avec ProConnect ou FranceConnect : l’identifiant qu’ils donnent, chiffré ; de ProConnect,
          le SIREN de votre organisation, le temps de la session. Ni votre nom, ni votre date de
          naissance ne sont demandés.
        </li>
        <li>
          Dans l’onglet où vous écrivez : votre brouillon, jusqu’à la fin de la session ou quatre
          heures après la dernière frappe. Il n’est pas chez nous.
        </li>
        <li>Rien n’est vendu, loué ni croisé, et aucune décision sur vous n’est automatique.</li>
      </ul>
      <h2>Vos droits</h2>
      <p>
        Dans <a href={paths.space()}>votre espace</a>, sans rien demander à personne :{' '}
        <a href={paths.ownData()}>lire tout ce que nous gardons de vous, et l’emporter</a> ;{' '}
        <a href={paths.correct()}>le corriger</a> ; <a href={paths.erase()}>effacer votre compte</a>
        . Un acte se retire depuis la page où il a été fait.
      </p>
      <p>
        Responsable du traitement : {legal.publisher}, {legal.address}. Contact pour la protection
        des données : {legal.dpo}. Vous pouvez aussi vous opposer à un traitement ou en demander la
        limitation, et saisir la <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.
      </p>
      <h2>Ce qui est public</h2>
      <p>
        D’une contribution : la collectivité, le profil, la fonction (elle n’est pas demandée à un
        habitant ou une habitante) et le texte. D’un soutien de collectivité : son nom. D’un soutien
        d’habitant : seulement qu’il compte pour un. Jamais votre nom, jamais votre adresse.
      </p>
      <h2>Nos messages</h2>
      <p>
        Chaque nouvelle porte un lien pour choisir ses messages ou ne plus en recevoir. Les
        récépissés de vos actes sont toujours envoyés : ils vous protègent.
      </p>
      <h2>Qui y accède</h2>
      <p>
        L’équipe de l’Incubateur, selon ses rôles, et l’hébergeur qui fait tourner les machines :{' '}
        {legal.host}. Une mairie est prévenue des actes faits en son nom, sans votre nom.
      </p>
      <h2>Comment elles sont protégées</h2>
      <p>
        Adresses, contacts et messages sont chiffrés dans la base (AES-256) ; on les retrouve par
        une empreinte à clé, et les clés changent. Les journaux techniques, gardés{' '}
        {wordDays(legal.logDays, 'fr')} au plus, ne contiennent ni adresse, ni nom, ni l’adresse de
        votre ordinateur. Les sauvegardes finissent au bout de {wordDays(legal.backupDays, 'fr')} :
        ce que vous effacez y reste jusque-là.
      </p>
      <h2>Ce que nous gardons, pourquoi, combien de temps</h2>
      <p>
        Cette liste vient du logiciel lui-même : c’est elle que suit la tâche qui efface, chaque
        heure, ce dont la durée est passée.
      </p>
      {children}
    </>
  )
}

export function PrivacyInEnglish({ legal, children }: Props) {
  return (
    <>
      <h2>In short</h2>
      <ul>
        <li>On your town’s site: nothing. No cookie, no identity, no audience measurement.</li>
        <li>Here: your e-mail address, encrypted, and what you confirm yourself.</li>
        <li>
          With ProConnect or FranceConnect: the identifier they give, encrypted; of ProConnect, the
          SIREN of your organisation, for the session. Neither your name nor your date of birth is
          asked for.
        </li>
        <li>
          In the tab where you write: your draft, until the session ends or four hours after the
          last key. It is not with us.
        </li>
        <li>Nothing is sold, rented or combined, and no decision about you is automatic.</li>
      </ul>
      <h2>Your rights</h2>
      <p>
        In <a href={paths.space()}>your space</a>, without asking anybody:{' '}
        <a href={paths.ownData()}>read all that we keep of you, and take it away</a>;{' '}
        <a href={paths.correct()}>correct it</a>; <a href={paths.erase()}>erase your account</a>. An
        act is withdrawn from the page where it was done. (These pages are in French.)
      </p>
      <p>
        Controller:{' '}
        <span lang="fr">
          {legal.publisher}, {legal.address}
        </span>
        . Data protection officer: <span lang="fr">{legal.dpo}</span>. You may also object to a use
        or ask for its restriction, and complain to the{' '}
        <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.
      </p>
      <h2>What is public</h2>
      <p>
        Of a contribution: the territory, the profile, the function and the text. Of a territory’s
        support: its name. Of a resident’s support: only that it counts for one. Never your name,
        never your address.
      </p>
      <h2>Our mails</h2>
      <p>
        Each piece of news has a link to choose your mails or have none. Receipts of your acts are
        always sent: they protect you.
      </p>
      <h2>Who has access</h2>
      <p>
        The Incubateur’s team, by role, and who hosts the machines:{' '}
        <span lang="fr">{legal.host}</span>. A town hall is told of acts in its name, without yours.
      </p>
      <h2>How it is kept safe</h2>
      <p>
        Addresses, contacts and messages are encrypted in the database (AES-256); they are found by
        a keyed digest, and keys change. Technical logs, kept {wordDays(legal.logDays, 'en')} at
        most, hold no address, no name, nor your computer’s address. Backups end after{' '}
        {wordDays(legal.backupDays, 'en')}: what you erase stays there until then.
      </p>
      <h2>What we keep, why, how long</h2>
      <p>
        This list comes from the software itself: the job that erases each hour what has lasted long
        enough follows it.
      </p>
      {children}
    </>
  )
}
