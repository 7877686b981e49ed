// The webmaster's help page: what to paste, and what each warning of the console means.

import { pageOfServices } from '../../catalogue/services/store.ts'
import type { Db } from '../../platform/db/tables.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
import { allConsultations } from '../../process/consultations/store.ts'
import { pageOfProposals } from '../../process/proposals/store.ts'
import { cmsSnippets } from '../../sites/host-sites/cms.ts'
import { siteKey } from '../../sites/host-sites/contract.ts'
import {
  classicSnippet,
  elementSnippets,
  pinnedFrameSnippet,
  pinnedSnippet,
  policySnippet,
  scriptSnippet,
} from '../../sites/host-sites/snippets.ts'
import { integrities, type Release } from '../../sites/widget-assets/release.ts'
import { integrityBy } from '../../sites/widget-assets/signature.ts'
import { PluginDownload } from '../../sites/wordpress/download-view.tsx'

/** By the topic that the widgets' warnings link to. */
const warnings = [
  {
    id: 'site_key_unknown',
    title: 'Clé inconnue',
    says: 'La clé de l’attribut « data-site » n’existe pas. Recopiez-la en entier, avec « pk_ ».',
  },
  {
    id: 'site_key_revoked',
    title: 'Clé révoquée',
    says: 'Cette clé a été remplacée ou révoquée. Recopiez la nouvelle depuis « Mes sites ».',
  },
  {
    id: 'site_suspended',
    title: 'Site suspendu',
    says: 'L’équipe de l’Incubateur a suspendu ce site : plus rien n’y est préparé ni compté pour lui ; les habitants continuent sur les pages de la consultation. Le motif est dans « Mes sites ».',
  },
  {
    id: 'origin_not_allowed',
    title: 'Adresse non enregistrée',
    says: 'La clé est bonne, mais l’adresse de cette page n’est pas enregistrée pour elle : avec ou sans « www », « http » au lieu de « https », une préproduction. Les habitants continuent sur les pages de la consultation, et ce qu’ils font n’est pas compté pour votre site. Inscrivez le site de nouveau avec toutes ses adresses : sa clé ne change pas.',
  },
  {
    id: 'unknown',
    title: 'Proposition ou service inconnu',
    says: 'L’identifiant de la balise n’existe pas : c’est la dernière partie de l’adresse de sa page. Le lien placé dans la balise reste affiché.',
  },
  {
    id: 'script_copied',
    title: 'Script copié',
    says: 'Le script vient de votre site, ou d’un fichier qui en réunit plusieurs, et non de la consultation : il suit les liens placés dans les balises. Rendez-lui son adresse d’origine, pour recevoir les corrections : exceptez-le de l’outil qui copie ou réunit les scripts.',
  },
  {
    id: 'module_as_classic',
    title: 'Module inséré comme script classique',
    says: 'Un outil a ôté « type="module" » de la balise, ou l’a insérée de nouveau après un consentement. Les éléments marchent, par le script classique. Donnez à l’outil son adresse : parvis.classic.js, au lieu de parvis.js.',
  },
  {
    id: 'tag_taken',
    title: 'Balise déjà prise',
    says: 'Un autre script, ou une autre version de celui-ci, a déjà défini cette balise. Gardez un seul script par page.',
  },
]

export function sitePages(app: App, { config, database, wordpress }: Deps, release: Release) {
  const held = integrityBy(config.widgetKeys)
  const pinned = {
    server: config.baseUrl,
    version: release.version,
    integrities: integrities(release),
  }
  app.get(paths.embedding.pattern, async (c) => {
    const given = siteKey.safeParse(c.req.query('site'))
    const key = given.success ? given.data : 'pk_VOTRE_CLE'
    const shown = {
      server: config.baseUrl,
      key,
      integrity: held,
      ...(await examples(database.db)),
    }
    return html(
      c,
      page({
        title: 'Intégrer la consultation à un site',
        found: {
          at: paths.embedding(),
          description: 'Un script dans le modèle de page, une balise là où vous voulez.',
          trail: [['Accueil', '/']],
        },
        children: (
          <div class="narrow">
            <h1>Intégrer la consultation à votre site</h1>
            <p class="lead">Un script dans le modèle de page, une balise là où vous voulez.</p>
            <p>
              <a href={paths.siteRegistration()}>Enregistrer un site et obtenir sa clé</a>
            </p>
            <h2>Le script, une fois par page</h2>
            <pre tabindex={0}>{scriptSnippet(shown)}</pre>
            <p>
              Les corrections arrivent seules : l’adresse « v1 » suit les versions.
              {held &&
                ' Avec « integrity », le navigateur (Chrome et Edge) n’exécute qu’un script signé par la consultation, quelle que soit sa version.'}
            </p>
            <h3>Pour un outil qui ne garde pas les modules</h3>
            <p>
              Optimiseurs et outils de consentement ôtent parfois « type="module" ». Le même script
              existe sans module :
            </p>
            <pre tabindex={0}>{classicSnippet(shown)}</pre>
            {'parvis.js' in pinned.integrities && (
              <>
                <h3>Ou une version fixée</h3>
                <p>
                  Tous les navigateurs n’exécutent que ce script, octet pour octet. Il reste à cette
                  adresse, et n’y est jamais corrigé : à vous d’en changer.
                </p>
                <pre tabindex={0}>{pinnedSnippet(pinned, key)}</pre>
                <p>De même pour le petit script des cadres :</p>
                <pre tabindex={0}>{pinnedFrameSnippet(pinned)}</pre>
              </>
            )}
            <h2>Les balises</h2>
            {elementSnippets(shown).map(({ title, says, code }) => (
              <>
                <h3>{title}</h3>
                <p>{says}</p>
                <pre tabindex={0}>{code}</pre>
              </>
            ))}
            <p>
              Le lien placé dans la balise sert quand le script manque. Si votre éditeur retire les
              balises inconnues, gardez le lien seul dans son paragraphe : le script le transforme.
            </p>
            <p>
              <a href={paths.gallery()}>
                La galerie : chaque balise dans tous ses états, à essayer
              </a>
            </p>
            <h2 id="outils">Où les coller, selon votre outil</h2>
            {cmsSnippets(shown).map(({ id, name, where, code }) => (
              <section id={id}>
                <h3>{name}</h3>
                <p>{where}</p>
                {id === 'wordpress' && wordpress && <PluginDownload facts={wordpress.facts} />}
                <pre tabindex={0}>{code}</pre>
              </section>
            ))}
            <h2>Politique de sécurité du contenu (CSP)</h2>
            <p>Ajoutez, si votre site en a une :</p>
            <pre tabindex={0}>{policySnippet(config.baseUrl)}</pre>
            <h2>Données personnelles</h2>
            <p>
              Le script ne dépose aucun cookie, ne mesure aucune audience et ne sait pas qui agit :
              chaque démarche est confirmée ici, dans une fenêtre de la consultation.
            </p>
            <h2>Quand quelque chose manque</h2>
            <p>
              Ajoutez <code>?parvis-debug</code> à l’adresse de votre page : un volet dit ce qui a
              été chargé, demandé ou refusé, et le copie pour l’équipe.
            </p>
            <h2>Les avertissements de la console</h2>
            {warnings.map(({ id, title, says }) => (
              <section id={id}>
                <h3>{title}</h3>
                <p>{says}</p>
              </section>
            ))}
          </div>
        ),
      }),
    )
  })
}

/** A proposal and a service that exist here, so that what is pasted works at once. */
async function examples(db: Db) {
  const proposals = await pageOfProposals(db, { sort: 'support', limit: 1 })
  const services = await pageOfServices(db, { limit: 1 })
  const service = services.rows[0]?.row
  const [consultation] = await allConsultations(db)
  return {
    consultation: consultation?.id ?? 'identifiant',
    proposal: proposals.rows[0]?.id ?? 'identifiant',
    service: { id: service?.id ?? 'identifiant', name: service?.name ?? 'Nom du service' },
  }
}
