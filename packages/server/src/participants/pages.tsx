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
              Aucun sur le site de votre commune. Ici, un seul, pour la durée de votre démarche (une
              heure au plus). Aucune mesure d’audience, aucun traceur.
            </p>
          </div>
        ),
      }),
    ),
  )
}
