// Hosted pages of referents: how the territory takes part, then the steps of a confirmation.

import type { IntentKinds } from '../../intents/kinds.ts'
import { siteOf, startId } from '../../intents/start.tsx'
import type { App, Context } from '../../platform/http/context.ts'
import { html } from '../../platform/http/hosted.ts'
import { FaultSummary } from '../../platform/layout/fields.tsx'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
import { refuse } from '../../platform/refusal.ts'
import { loadProposalFacts } from '../proposals/facts.ts'
import { startByLink } from '../proposals/start-by-link.ts'
import { referent } from './act.ts'

export function referentPages(app: App, kinds: IntentKinds) {
  app.get(paths.referent.pattern, (c) => {
    const extra = {
      'co-construire': c.req.query('co') === '1' ? 'oui' : '',
      experimenter: c.req.query('exp') === '1' ? 'oui' : '',
    }
    const isChosen = extra['co-construire'] || extra.experimenter
    return isChosen ? startByLink(c, kinds, { kind: 'referent', extra }) : choose(c)
  })
  app.get(paths.referentWithdrawal.pattern, (c) =>
    startByLink(c, kinds, { kind: 'referent_withdrawal' }),
  )
}

async function choose(c: Context) {
  const { database, clock } = c.get('deps')
  const proposalId = c.req.param('id') ?? ''
  const proposal = (await loadProposalFacts(database.db, [proposalId])).get(proposalId)
  if (!proposal) return refuse('proposal_not_found')
  const site = await siteOf(c)
  const { id } = await startId(c)
  const prepared = { kind: 'referent' as const, id, site: null, proposalId }
  const wish = { ...prepared, coBuild: true, experiment: false }
  await referent.check(database.db, wish, clock().toISOString())
  const wasAsked = c.req.query('choix') !== undefined
  const faults = wasAsked ? [{ path: 'co', fault: 'choose_one' }] : []
  return html(
    c,
    page({
      title: 'Devenir territoire référent',
      children: (
        <div class="narrow">
          <h1>Devenir territoire référent</h1>
          <p class="lead" dir="auto">
            {proposal.title}
          </p>
          <p>
            Un territoire référent construit le service avec l’équipe, ou l’essaie en premier. La
            seule condition est d’être une commune, un département ou une région ; il n’y a pas de
            sélection.
          </p>
          <FaultSummary faults={faults} />
          <form method="get" action={paths.referent(proposalId)}>
            <input type="hidden" name="intent" value={id} />
            <input type="hidden" name="choix" value="1" />
            {site && <input type="hidden" name="site" value={site.key} />}
            <fieldset>
              <legend>Votre collectivité souhaite</legend>
              <label class="choice">
                <input type="checkbox" name="co" id="co" value="1" />
                <span>
                  Co-construire
                  <span class="hint">Groupes de travail et ateliers avec l’équipe.</span>
                </span>
              </label>
              <label class="choice">
                <input type="checkbox" name="exp" value="1" />
                <span>
                  Expérimenter
                  <span class="hint">Recevoir le service en premier et dire ce qui va.</span>
                </span>
              </label>
            </fieldset>
            <div class="actions">
              <button class="button" type="submit">
                Continuer
              </button>
            </div>
          </form>
        </div>
      ),
    }),
    wasAsked ? 422 : 200,
  )
}
