// The table of contents: middleware in order, then one line per noun.
import { Hono } from 'hono'
import { partyOf } from './abuse/subjects.ts'
import { intentKinds } from './acts.ts'
import { caseRoutes } from './cases/routes.ts'
import { committeePages } from './committees/pages.tsx'
import {
  committeeGridRoutes,
  committeeRoutes,
  committeeSecretaryRoutes,
} from './committees/routes.ts'
import { consultationPages } from './consultations/pages.tsx'
import { consultationRoutes } from './consultations/routes.ts'
import { contributionPages } from './contributions/pages.tsx'
import { contributionRoutes } from './contributions/routes.ts'
import { inboxPages } from './demo/inbox-pages.tsx'
import type { Deps } from './deps.ts'
import { diagnosisPages } from './diagnoses/pages.tsx'
import { diagnosisRoutes } from './diagnoses/routes.ts'
import { embedRoutes } from './embeds/routes.ts'
import { oembedRoutes } from './frames/oembed-routes.ts'
import { framePages } from './frames/pages.tsx'
import { galleryPages } from './gallery/pages.ts'
import { groupingRoutes, regroupingRoutes } from './grouping/routes.ts'
import { assetRoutes } from './http/assets.ts'
import type { App, Env } from './http/context.ts'
import { errorHandler } from './http/errors.ts'
import { commonHeaders } from './http/headers.ts'
import { formAgain, html } from './http/hosted.ts'
import { limitBodies, refuseNul } from './http/limits.ts'
import { logRequests } from './http/log.ts'
import { type Lifecycle, serverRoutes } from './http/routes.ts'
import { ownFormsOnly } from './http/session.ts'
import { intentPages } from './intents/pages.tsx'
import { intentRoutes } from './intents/routes.ts'
import { errorPage } from './layout/error-page.tsx'
import { legalPages } from './legal/pages.tsx'
import { contestPages } from './mandates/contest-pages.tsx'
import { mandatePages } from './mandates/pages.tsx'
import { mandateRoutes } from './mandates/routes.ts'
import { programmeRoutes, templateRoutes } from './moderation/lists-routes.ts'
import { decisionRoutes, moderationRoutes } from './moderation/routes.ts'
import { mailPages } from './notifications/pages.tsx'
import { mailRoutes } from './notifications/routes.ts'
import { subscribePages } from './notifications/subscribe-pages.tsx'
import { openDataPages } from './opendata/pages.tsx'
import { openDataRoutes } from './opendata/routes.ts'
import { sessionPages } from './participants/session-pages.tsx'
import { spacePages } from './participants/space-pages.tsx'
import { onBehalfOf } from './party.ts'
import { posterPages } from './posters/pages.tsx'
import { paperFormPages } from './posters/paper-pages.tsx'
import { correctPages } from './privacy/correct-pages.tsx'
import { erasePages } from './privacy/erase-pages.tsx'
import { freshPages } from './privacy/fresh-pages.tsx'
import { ownDataPages } from './privacy/own-pages.tsx'
import { proposalPages } from './proposals/pages.tsx'
import { proposalRoutes } from './proposals/routes.ts'
import { providerPages } from './providers/pages.tsx'
import { quarantineRoutes } from './quarantine/routes.ts'
import { referentPages } from './referents/pages.tsx'
import { Refusal } from './refusal.ts'
import type { Release } from './releases/release.ts'
import { releaseRoutes } from './releases/routes.ts'
import { reportPages } from './reports/pages.tsx'
import { reportReader } from './reports/reader.ts'
import { reportRoutes } from './reports/routes.ts'
import { requestPages } from './requests/pages.tsx'
import { requestRoutes } from './requests/routes.ts'
import { servicePages } from './services/pages.tsx'
import { serviceRoutes } from './services/routes.ts'
import { similarRoutes } from './similar/routes.ts'
import { siteMapPages } from './site-map/pages.tsx'
import { siteAgreementPages } from './site-registrations/agreement-pages.tsx'
import { siteRegistrationPages } from './site-registrations/pages.tsx'
import { siteRegistrationRoutes } from './site-registrations/routes.ts'
import { siteSignInPages } from './site-registrations/sign-in-pages.tsx'
import { sitePages } from './sites/pages.tsx'
import { siteRoutes } from './sites/routes.ts'
import { keyPages, staffHomePages } from './staff/own-pages.tsx'
import { staffLogRoutes, staffRoutes } from './staff/routes.ts'
import { invitationPages, staffSignInPages } from './staff/sign-in-pages.tsx'
import { stepUpPages } from './staff/step-up-pages.tsx'
import { supportPages } from './supports/pages.tsx'
import { territoryRoutes } from './territories/routes.ts'
import { webhookRoutes } from './webhooks/routes.ts'
import { workingGroupPages } from './working-groups/pages.tsx'
import { workingGroupRoutes } from './working-groups/routes.ts'

export function createApp(deps: Deps, lifecycle: Lifecycle & { widgets: Release }): App {
  const app: App = new Hono<Env>()

  app.use(commonHeaders(deps))
  app.use(logRequests)
  app.use((c, next) => onBehalfOf(() => partyOf(c), next))
  app.use(ownFormsOnly)
  app.use(limitBodies)
  app.use(refuseNul)

  serverRoutes(app, deps, lifecycle)
  consultationRoutes(app, deps)
  const readReport = reportReader(deps)
  reportRoutes(app, readReport)
  proposalRoutes(app, deps)
  territoryRoutes(app, deps)
  serviceRoutes(app, deps)
  contributionRoutes(app, deps)
  similarRoutes(app, deps)
  siteRoutes(app, deps)
  siteRegistrationRoutes(app, deps)
  embedRoutes(app, deps)
  workingGroupRoutes(app, deps)
  openDataRoutes(app, deps)
  intentRoutes(app, deps, intentKinds)
  moderationRoutes(app, deps)
  decisionRoutes(app, deps)
  programmeRoutes(app, deps)
  templateRoutes(app, deps)
  mailRoutes(app, deps)
  groupingRoutes(app, deps)
  regroupingRoutes(app, deps)
  requestRoutes(app, deps)
  committeeRoutes(app, deps)
  committeeGridRoutes(app, deps)
  committeeSecretaryRoutes(app, deps)
  diagnosisRoutes(app, deps)
  webhookRoutes(app, deps)
  mandateRoutes(app, deps)
  caseRoutes(app, deps)
  quarantineRoutes(app, deps)
  staffRoutes(app, deps)
  staffLogRoutes(app, deps)

  consultationPages(app, deps)
  reportPages(app, readReport)
  proposalPages(app, deps)
  supportPages(app, intentKinds)
  referentPages(app, intentKinds)
  workingGroupPages(app, deps, intentKinds)
  contributionPages(app, deps, intentKinds)
  intentPages(app, deps, intentKinds)
  servicePages(app, deps)
  requestPages(app, intentKinds)
  diagnosisPages(app, deps, intentKinds)
  sitePages(app, deps, lifecycle.widgets)
  siteSignInPages(app, deps)
  siteRegistrationPages(app, deps)
  siteAgreementPages(app, deps)
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
  spacePages(app, deps)
  ownDataPages(app, deps)
  correctPages(app, deps)
  freshPages(app, deps)
  erasePages(app, deps)
  sessionPages(app, deps)
  mandatePages(app, deps)
  contestPages(app, deps)
  providerPages(app, intentKinds)
  staffSignInPages(app, deps)
  invitationPages(app)
  staffHomePages(app, deps)
  keyPages(app, deps)
  stepUpPages(app, deps)
  if (deps.config.mode === 'demo') inboxPages(app, deps)
  releaseRoutes(app, deps, lifecycle.widgets)
  galleryPages(app)
  assetRoutes(app)

  const onError = errorHandler(async (c, refusal) => {
    const isDemo = deps.config.mode === 'demo'
    // What one sent is not wrong: it may be sent again as it is.
    const again = refusal.status >= 500 ? await formAgain(c) : undefined
    const content = errorPage(refusal, { requestId: c.var.requestId, isDemo, again })
    return html(c, content, refusal.status === 401 || refusal.status === 415 ? 403 : refusal.status)
  })
  app.onError(onError)
  app.notFound((c) => onError(new Refusal('not_found'), c))
  return app
}
