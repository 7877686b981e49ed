// What is known of a participant, in plain words.
import type { App } from '../http/context.ts'
import { html, isDemo } from '../http/hosted.ts'
import { page } from '../layout/page.tsx'

export function privacyPages(app: App) {
  app.get('/donnees-personnelles', (c) =>
    html(
      c,
      page({
        title: 'Données personnelles',
        isDemo: isDemo(c),
        children: (
          <div class="narrow">
            <h1>Données personnelles</h1>
            <h2>Ce qui est enregistré</h2>
            <ul>
              <li>
                Votre adresse électronique, chiffrée : elle prouve votre boîte aux lettres et reçoit
                vos récépissés. Elle n’est jamais publiée.
              </li>
              <li>
                Si vous vous identifiez avec ProConnect ou FranceConnect : une empreinte de
                l’identifiant qu’ils donnent, d’où l’on ne peut pas remonter à vous ; et, de
                ProConnect, le numéro SIREN de votre organisation, le temps de la session. Ni votre
                nom, ni votre date de naissance ne sont demandés.
              </li>
              <li>
                Vos sessions ouvertes : leur date, et le nom du navigateur et du système.{' '}
                <a href="/mon-espace/sessions">Les voir et les fermer</a>.
              </li>
              <li>
                Ce que vous confirmez : un soutien, une contribution, un engagement de territoire
                référent, avec sa date et le site d’où il vient.
              </li>
              <li>
                Pour un territoire référent : le nom et le téléphone d’une personne à contacter,
                chiffrés, lus seulement par l’équipe de l’Incubateur.
              </li>
            </ul>
            <h2>Nos messages</h2>
            <p>
              Chaque nouvelle porte un lien pour choisir ses messages ou ne plus en recevoir, sans
              s’identifier. Les récépissés de vos actes sont toujours envoyés : ils vous protègent.
              Nous gardons vos choix, la langue de votre navigateur, et les retours d’adresses qui
              ne répondent plus.
            </p>
            <h2>Ce qui est public</h2>
            <p>
              D’une contribution : la collectivité, le profil, la fonction et le texte. D’un soutien
              de collectivité : son nom. D’un soutien d’habitant·e : seulement qu’il compte pour un.
            </p>
            <h2>Cookies</h2>
            <p>
              Aucun sur le site de votre commune. Ici, un cookie tient votre session (trente minutes
              sans rien faire, quatre heures au plus) ; un autre, le temps d’un passage par
              ProConnect ou FranceConnect, assure que c’est bien vous qui en revenez. Aucune mesure
              d’audience, aucun traceur.
            </p>
          </div>
        ),
      }),
    ),
  )
}
