// Hosted pages of contributions: the form, and the private page that tells what became of one.

import type { IntentKinds } from '../../intents/kinds.ts'
import { siteOf, startId } from '../../intents/start.tsx'
import { keepAndGoOn } from '../../intents/submit.ts'
import { visitorOf } from '../../people/participants/visitor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { App, Context } from '../../platform/http/context.ts'
import { parseInput } from '../../platform/http/faults.ts'
import { type Fields, formStep } from '../../platform/http/form.ts'
import { html } from '../../platform/http/hosted.ts'
import type { ToldStatus } from '../../platform/http/told.ts'
import { wordRefusal } from '../../platform/language/language.ts'
import { page } from '../../platform/layout/page.tsx'
import { paths } from '../../platform/paths.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { hashToken, isSame } from '../../platform/secrets.ts'
import { servingSite } from '../../sites/host-sites/serving.ts'
import { requireConsultation } from '../consultations/current.ts'
import { intakeOf } from '../consultations/kinds.ts'
import { closedFacts, phaseAvailability } from '../consultations/phases.ts'
import type { StoredConsultation } from '../consultations/store.ts'
import { intakeWords } from '../consultations/wording.ts'
import { readContribution } from './form.ts'
import { ContributionForm } from './form-view.tsx'
import { isOnPaper } from './paper-store.ts'
import { findContributions, rejectionOf, trackedBy } from './store.ts'
import { trackingPage } from './tracking-view.tsx'

export function contributionPages(app: App, deps: Deps, kinds: IntentKinds) {
  const { db } = deps.database

  app.get(paths.contribute.pattern, async (c) => {
    const site = await siteOf(c)
    const { id, known } = await startId(c)
    if (known) return c.redirect(paths.intent(id), 303)
    const territory = site?.territory
    const asked = c.req.query('consultation') ?? ''
    return showForm(
      c,
      await requireConsultation(db, asked || site?.consultationId, deps.clock().toISOString()),
      {
        values: {
          id,
          consultation: asked,
          site: site?.key,
          papier: c.req.query('papier') ? '1' : '',
          territory: territory?.label,
          territoryId: territory?.id,
        },
      },
    )
  })

  app.post(paths.contribute.pattern, (c) =>
    formStep(c, {
      async step(form) {
        const { draft, faults, site, consultation } = await readContributing(deps, form)
        if (!draft) throw new Refusal('invalid_input', {}, faults)
        const intent = parseInput(kinds.schema, {
          kind: form.papier ? 'paper_contribution' : 'contribution',
          id: form.id || deps.ids.uuid(),
          site: site?.key ?? null,
          consultationId: consultation.id,
          contribution: draft,
        })
        return keepAndGoOn(c, kinds, intent)
      },
      async again({ values: form, ...told }) {
        const { consultation, matches, territoryId } = await readContributing(deps, form)
        const values = { ...form, ...(territoryId && { territoryId }) }
        return showForm(c, consultation, { ...told, matches, values })
      },
    }),
  )

  app.get(paths.tracking.pattern, async (c) => {
    const { id, proof } = c.req.param()
    const isProved = await isTracking(deps, id, proof)
    const [found] = isProved ? await findContributions(db, [id]) : []
    if (!found) return refuse('contribution_not_found')
    c.header('Referrer-Policy', 'no-referrer')
    const rejection = await rejectionOf(db, id)
    return html(c, trackingPage(found, { rejection, isOnPaper: await isOnPaper(db, id) }))
  })
}

async function readContributing(deps: Deps, form: Fields) {
  const { db } = deps.database
  const site = await servingSite(deps, form.site)
  const consultation = await requireConsultation(
    db,
    form.consultation || site?.consultationId,
    deps.clock().toISOString(),
  )
  return { ...(await readContribution(deps, form)), site, consultation }
}

function OnPaper({ site, isPaper }: { site?: string | undefined; isPaper: boolean }) {
  const from = site ? `?site=${site}` : ''
  return (
    <p class="soft">
      <a href={`${paths.contributeOnPaper()}${from}`}>Formulaire à imprimer</a>
      {' · '}
      <a href={`${paths.contributePoster()}${from}`}>Affiche avec code QR</a>
      {!isPaper && (
        <>
          {' · '}
          <a href={`${paths.contribute()}${from}${from ? '&' : '?'}papier=1`} data-parvis="off">
            Pour les agents : saisir un formulaire reçu sur papier
          </a>
        </>
      )}
    </p>
  )
}

/** Shown by `forget.js`. */
function Forgotten() {
  return (
    <p class="notice" role="status" data-forgotten hidden>
      Ce que vous aviez tapé dans cet onglet a été effacé : la session est fermée, ou plus de quatre
      heures ont passé.
    </p>
  )
}

/** The address of a refused form, opened anew: without a script nothing brings the text here. */
function StillBehind() {
  return (
    <noscript>
      <p class="notice">
        Vous aviez déjà tapé un texte ? Il n’est pas perdu : revenez à la page précédente de votre
        navigateur, ou rechargez celle qui demandait de le corriger.
      </p>
    </noscript>
  )
}

const addressOf = (c: Context, site?: string) =>
  `${c.get('deps').config.baseUrl}${paths.contribute()}${site ? `?site=${site}` : ''}`

/** A private address of today's secret, or one that an earlier secret made and a rotation kept. */
async function isTracking({ database, secrets }: Deps, id: string, proof: string) {
  if (secrets.digests('tracking', id).some((one) => isSame(proof, one))) return true
  return (await trackedBy(database.db, hashToken(proof))) === id
}
const paperLead =
  'Vous travaillez dans une collectivité : recopiez ce que la personne a écrit, sans son nom ni ses coordonnées. Votre droit d’agir pour cette collectivité sera vérifié ensuite.'

type Shown = Partial<Parameters<typeof ContributionForm>[0]> & { status?: ToldStatus }

async function showForm(c: Context, consultation: StoredConsultation, shown: Shown) {
  const { values = {}, faults = [], matches = [], message, status } = shown
  const now = c.get('deps').clock().toISOString()
  const availability = phaseAvailability(consultation.phases, intakeOf[consultation.kind], now)
  const words = intakeWords[consultation.kind]
  // The element contributes to the site's consultation, or to the newest: never to one asked for.
  const isOther = Boolean(values.consultation)
  const isPaper = Boolean(values.papier)
  // Whose tab it is: a text ends with the session that it was typed in.
  await visitorOf(c)
  return html(
    c,
    page({
      title: faults.length > 0 ? 'À corriger — Contribuer' : 'Contribuer',
      current: paths.contribute(),
      // After a fault the plain form stays: it shows what to mend, with what was typed.
      withWidgets: status === undefined && !isOther && !isPaper,
      keepsTyped: true,
      takesCarried: status !== undefined || isOther || isPaper,
      ...(!isOther &&
        !isPaper && {
          pastedAs: addressOf(c, values.site),
          found: {
            at: paths.contribute(),
            description: consultation.summary,
            trail: [['Accueil', '/']],
          },
        }),
      children: (
        <div class="narrow">
          <h1>{isPaper ? 'Saisir une contribution remise sur papier' : words.title}</h1>
          {isOther && <p>{consultation.title}</p>}
          <p class="lead">{isPaper ? paperLead : words.lead}</p>
          <Forgotten />
          {status === undefined && c.req.query('intent') && <StillBehind />}
          {availability.open || status ? (
            <parvis-contribution-form target="_self" site={values.site}>
              <ContributionForm
                themes={consultation.themes}
                values={values}
                faults={faults}
                message={message}
                matches={matches}
                isCall={consultation.kind !== 'consultation'}
              />
            </parvis-contribution-form>
          ) : (
            <div class="notice">
              <p>{wordRefusal('contribution_not_open', closedFacts(availability))}</p>
            </div>
          )}
          <OnPaper site={values.site} isPaper={isPaper} />
        </div>
      ),
    }),
    status,
  )
}
