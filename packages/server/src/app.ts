// The table of contents: middleware in order, then one line per noun.
import { Hono } from 'hono'
import { diagnosisPages } from './catalogue/diagnoses/pages.tsx'
import { diagnosisRoutes } from './catalogue/diagnoses/routes.ts'
import { importRoutes } from './catalogue/importers/routes.ts'
import { requestPages } from './catalogue/requests/pages.tsx'
import { requestRoutes } from './catalogue/requests/routes.ts'
import { followCorrection } from './catalogue/services/follow-correction.ts'
import { servicePages } from './catalogue/services/pages.tsx'
import { serviceRoutes } from './catalogue/services/routes.ts'
import { inboxPages } from './demo/inbox-pages.tsx'
import { demoTeamPages } from './demo/team-pages.ts'
import { intentKinds, operationsOnIntents } from './intent-kinds.ts'
import type { IntentOperations } from './intents/contract.ts'
import type { IntentKinds } from './intents/kinds.ts'
import { intentPages } from './intents/pages.tsx'
import { intentRoutes } from './intents/routes.ts'
import { showRefusal } from './intents/show-refusal.ts'
import { changeRoutes } from './outlets/changes/routes.ts'
import { consolePages } from './outlets/console/pages.ts'
import { galleryPages } from './outlets/gallery/pages.ts'
import { consultationPages } from './outlets/home/pages.tsx'
import { consultationPreviewPages } from './outlets/home/preview-pages.tsx'
import { oembedRoutes } from './outlets/iframe-pages/oembed-routes.ts'
import { framePages } from './outlets/iframe-pages/pages.tsx'
import { legalPages } from './outlets/legal/pages.tsx'
import { openDataPages } from './outlets/opendata/pages.tsx'
import { openDataRoutes } from './outlets/opendata/routes.ts'
import { staffOpenDataRoutes } from './outlets/opendata/staff-routes.ts'
import { pictureRoutes } from './outlets/pictures/routes.ts'
import { posterPages } from './outlets/posters/pages.tsx'
import { paperFormPages } from './outlets/posters/paper-pages.tsx'
import { reportPages } from './outlets/reports/pages.tsx'
import { createReportCache } from './outlets/reports/report-cache.ts'
import { reportRoutes } from './outlets/reports/routes.ts'
import { serverStateRoutes } from './outlets/server-state/routes.ts'
import { crawlerRoutes } from './outlets/site-map/crawler-routes.ts'
import { siteMapPages } from './outlets/site-map/pages.tsx'
import { sitePages } from './outlets/snippets/pages.tsx'
import { embeddingPreviewPages } from './outlets/snippets/preview-pages.ts'
import { embeddingRoutes } from './outlets/snippets/staff-routes.ts'
import { mailFrames } from './outlets/subscriptions/mail-frames.ts'
import { mailPages } from './outlets/subscriptions/pages.tsx'
import { mailRoutes } from './outlets/subscriptions/routes.ts'
import { subscribePages } from './outlets/subscriptions/subscribe-pages.tsx'
import { waitingRoutes } from './outlets/waiting/routes.ts'
import { webhookRoutes } from './outlets/webhooks/routes.ts'
import { embedRoutes } from './outlets/widget-data/routes.ts'
import { mandateRoutes } from './people/mandates/routes.ts'
import { sessionPages } from './people/participants/session-pages.tsx'
import { providerPages } from './people/provider-sign-in/pages.tsx'
import { spacePages } from './people/space/pages.tsx'
import { keyPages, staffHomePages } from './people/staff/own-pages.tsx'
import {
  programRoutes,
  staffLogRoutes,
  staffRoutes,
  whoIsHereRoutes,
} from './people/staff/routes.ts'
import { invitationPages, staffSignInPages } from './people/staff/sign-in-pages.tsx'
import { stepUpPages } from './people/staff/step-up-pages.tsx'
import type { Deps } from './platform/deps.ts'
import { partyOf } from './platform/http/asker.ts'
import { assetRoutes } from './platform/http/assets.ts'
import type { App, Env } from './platform/http/context.ts'
import { preflightsOfFiles } from './platform/http/cors.ts'
import { errorHandler } from './platform/http/errors.ts'
import { fileSizes } from './platform/http/file-body.ts'
import { sentAgain } from './platform/http/form.ts'
import { backToForm } from './platform/http/form-pages.ts'
import { commonHeaders } from './platform/http/headers.ts'
import { html } from './platform/http/hosted.ts'
import { keepAnswers } from './platform/http/keep-answers.ts'
import { limitBodies, refuseNul } from './platform/http/limits.ts'
import { logRequests } from './platform/http/log.ts'
import { type Lifecycle, serverRoutes } from './platform/http/routes.ts'
import { requireOwnForm } from './platform/http/session.ts'
import { withoutSlash } from './platform/http/trailing-slash.ts'
import { errorPage } from './platform/layout/error-page.tsx'
import { onBehalfOf } from './platform/party.ts'
import { Refusal } from './platform/refusal.ts'
import { territoryRoutes } from './platform/territories/routes.ts'
import { committeePages } from './process/committees/pages.tsx'
import { committeeReadingRoutes, committeeSeatRoutes } from './process/committees/read-routes.ts'
import {
  committeeGridRoutes,
  committeeRoutes,
  committeeSecretaryRoutes,
} from './process/committees/routes.ts'
import { requireConsultation } from './process/consultations/current.ts'
import { consultationRoutes } from './process/consultations/routes.ts'
import { contributionPages } from './process/contributions/pages.tsx'
import { contributionRoutes } from './process/contributions/routes.ts'
import { proposalPreviewPages } from './process/drafting/preview-pages.tsx'
import { groupingRoutes, regroupingRoutes } from './process/drafting/routes.ts'
import { decisionRoutes } from './process/moderation/decision-routes.ts'
import { programmeRoutes, templateRoutes } from './process/moderation/lists-routes.ts'
import { moderationRoutes } from './process/moderation/routes.ts'
import { proposalPages } from './process/proposals/pages.tsx'
import { proposalRoutes } from './process/proposals/routes.ts'
import { referentPages } from './process/referents/pages.tsx'
import { referentRoutes } from './process/referents/routes.ts'
import { similarRoutes } from './process/similar/routes.ts'
import { supportPages } from './process/supports/pages.tsx'
import { quarantineRoutes } from './process/supports/review-queue/routes.ts'
import { takeOutUnnamed } from './process/supports/unnamed.ts'
import { workingGroupPages } from './process/working-groups/pages.tsx'
import { workingGroupsPanel } from './process/working-groups/panel-view.tsx'
import { workingGroupRoutes } from './process/working-groups/routes.ts'
import { contestPages } from './rights/disputes/contest-pages.tsx'
import { caseRoutes } from './rights/disputes/routes.ts'
import { mandatePages } from './rights/own-mandates/pages.tsx'
import { correctPages } from './rights/privacy/correct-pages.tsx'
import { erasePages } from './rights/privacy/erase-pages.tsx'
import { freshPages, showSignInAgain } from './rights/privacy/fresh-pages.tsx'
import { ownDataPages } from './rights/privacy/own-pages.tsx'
import { siteRoutes } from './sites/host-sites/routes.ts'
import { siteAgreementPages } from './sites/registrations/agreement-pages.tsx'
import { siteRegistrationPages } from './sites/registrations/pages.tsx'
import { siteRegistrationRoutes } from './sites/registrations/routes.ts'
import { siteSignInPages } from './sites/registrations/sign-in-pages.tsx'
import type { Release } from './sites/widget-assets/release.ts'
import { releaseRoutes } from './sites/widget-assets/routes.ts'
import { wordpressRoutes } from './sites/wordpress/routes.ts'
import { staffOperations } from './staff-contract.ts'

/** What may be prepared, and the operations that say so. */
type Intents = { kinds: IntentKinds; operations: IntentOperations }

const ours: Intents = { kinds: intentKinds, operations: operationsOnIntents }

export function createApp(
  deps: Deps,
  lifecycle: Lifecycle & { widgets: Release },
  intents = ours,
): App {
  const app: App = new Hono<Env>()
  const { kinds } = intents
  const files = fileSizes(staffOperations)

  app.use(commonHeaders(deps))
  app.use(logRequests)
  app.use(keepAnswers)
  // One step: each more is felt by every request.
  app.use((c, next) => {
    requireOwnForm(c)
    refuseNul(c)
    return onBehalfOf(
      () => partyOf(c),
      () => limitBodies(c, next, files.get(c.req.path)),
    )
  })

  serverRoutes(app, deps, lifecycle)
  consultationRoutes(app, deps, takeOutUnnamed)
  const readReport = createReportCache(deps)
  reportRoutes(app, readReport)
  proposalRoutes(app, deps)
  territoryRoutes(app, deps)
  serviceRoutes(app, deps)
  importRoutes(app, deps)
  contributionRoutes(app, deps)
  similarRoutes(app, deps)
  siteRoutes(app, deps)
  embeddingRoutes(app, deps)
  siteRegistrationRoutes(app, deps)
  embedRoutes(app, deps)
  referentRoutes(app, deps)
  workingGroupRoutes(app, deps)
  openDataRoutes(app, deps)
  staffOpenDataRoutes(app, deps)
  intentRoutes(app, deps, intents)
  moderationRoutes(app, deps)
  decisionRoutes(app, deps)
  programmeRoutes(app, deps)
  templateRoutes(app, deps)
  mailRoutes(app, deps)
  groupingRoutes(app, deps)
  regroupingRoutes(app, deps)
  requestRoutes(app, deps)
  committeeRoutes(app, deps)
  committeeReadingRoutes(app, deps)
  committeeSeatRoutes(app, deps)
  committeeGridRoutes(app, deps)
  committeeSecretaryRoutes(app, deps, followCorrection)
  diagnosisRoutes(app, deps)
  webhookRoutes(app, deps)
  mandateRoutes(app, deps)
  caseRoutes(app, deps)
  quarantineRoutes(app, deps)
  staffRoutes(app, deps)
  programRoutes(app, deps)
  staffLogRoutes(app, deps)
  whoIsHereRoutes(app, deps)
  changeRoutes(app, deps)
  waitingRoutes(app, deps)
  serverStateRoutes(app, deps)

  consultationPages(app, deps)
  reportPages(app, readReport)
  proposalPages(app, deps, workingGroupsPanel)
  supportPages(app, kinds)
  referentPages(app, kinds)
  workingGroupPages(app, deps, kinds)
  contributionPages(app, deps, kinds)
  intentPages(app, deps, kinds)
  servicePages(app, deps)
  requestPages(app, kinds)
  diagnosisPages(app, deps, kinds)
  sitePages(app, deps, lifecycle.widgets)
  siteSignInPages(app, deps)
  siteRegistrationPages(app, deps, (db, id) =>
    requireConsultation(db, id, deps.clock().toISOString()),
  )
  siteAgreementPages(app, deps, (db, id) => requireConsultation(db, id, deps.clock().toISOString()))
  framePages(app, deps)
  posterPages(app, deps)
  paperFormPages(app, deps)
  oembedRoutes(app, deps)
  committeePages(app, deps)
  openDataPages(app, deps)
  mailPages(app, deps)
  subscribePages(app, deps)
  legalPages(app, deps)
  siteMapPages(app, deps)
  crawlerRoutes(app, deps)
  pictureRoutes(app, deps)
  spacePages(app, deps)
  ownDataPages(app, deps)
  correctPages(app, deps)
  freshPages(app, deps)
  erasePages(app, deps)
  sessionPages(app, deps)
  mandatePages(app, deps)
  contestPages(app, deps)
  providerPages(app, (c, intentId, told) => showRefusal(c, kinds, intentId, told))
  staffSignInPages(app, deps)
  invitationPages(app)
  staffHomePages(app, deps)
  keyPages(app, deps)
  stepUpPages(app, deps)
  proposalPreviewPages(app, deps, workingGroupsPanel)
  consultationPreviewPages(app, deps)
  embeddingPreviewPages(app, deps)
  mailFrames(app, deps)
  if (deps.config.mode === 'demo') inboxPages(app, deps)
  if (deps.config.hasDemoSignIn) demoTeamPages(app, deps)
  releaseRoutes(app, deps, lifecycle.widgets)
  wordpressRoutes(app, deps)
  galleryPages(app)
  if (deps.config.hasConsole) consolePages(app)
  assetRoutes(app)
  preflightsOfFiles(app)

  const onError = errorHandler(async (c, refusal) => {
    if (refusal.code === 'sign_in_not_fresh') return showSignInAgain(c, refusal)
    // What one sent is not wrong: it may be sent again as it is.
    const again = refusal.status >= 500 ? await sentAgain(c) : undefined
    const content = errorPage(refusal, { requestId: c.get('requestId'), again })
    return html(c, content, refusal.status === 401 || refusal.status === 415 ? 403 : refusal.status)
  })
  app.onError(onError)
  app.notFound((c) => withoutSlash(c) ?? backToForm(c) ?? onError(new Refusal('not_found'), c))
  return app
}
