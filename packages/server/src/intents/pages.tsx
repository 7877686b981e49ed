// Hosted steps of a confirmation: prepare, sign in, confirm, receipt. A GET never changes anything.
import type { ProofGiven } from '../abuse/proof.ts'
import { askerOf, blockSubjects, everyone, provedAsker } from '../abuse/subjects.ts'
import { requireWithin } from '../abuse/within-limits.ts'
import type { Deps } from '../deps.ts'
import type { App, Context } from '../http/context.ts'
import { parseInput } from '../http/faults.ts'
import { html, isDemo, readForm } from '../http/hosted.ts'
import { noteRefusal } from '../http/note-refusal.ts'
import { sessionTokenHash, setSessionCookie } from '../http/session.ts'
import { languageOf, wordRefusal } from '../language/language.ts'
import { codeMail } from '../notifications/code-mail.ts'
import { browserOf } from '../participants/browser.ts'
import { canonicalMailbox } from '../participants/mailbox.ts'
import { sendCode, signInByCode } from '../participants/sign-in.ts'
import { visitorOf } from '../participants/visitor.ts'
import { depart } from '../providers/departure.ts'
import { providerOf } from '../providers/names.ts'
import { Refusal, refuse } from '../refusal.ts'
import { type Confirm, createConfirm } from './confirm.ts'
import { readAnswers } from './confirm-form.ts'
import { PreparedIntent } from './contract.ts'
import type { IntentKinds } from './kind.ts'
import { prepare } from './prepare.ts'
import { loadIntent, type Shown, showIntent } from './show.tsx'
import { showRefusal } from './show-refusal.ts'
import { codePage } from './sign-in-view.tsx'
import type { IntentRow } from './store.ts'

export function intentPages(app: App, deps: Deps, kinds: IntentKinds) {
  const confirm = createConfirm(deps, kinds)

  app.get('/demarches/:id', (c) => showIntent(c, kinds, c.req.param('id')))
  app.get('/demarches/:id/code', (c) => showCode(c, kinds, c.req.query('demande') ?? ''))

  app.post('/demarches', async (c) => {
    const { courriel, avec, preuve, attente, ...fields } = await readForm(c)
    const prepared = parseInput(PreparedIntent, fromFields(fields))
    const { subjects } = askerOf(c, { site: prepared.site })
    await requireWithin(deps.limiter, 'intent', { subjects: [...subjects, everyone] })
    await prepare(deps.database.db, kinds, prepared, deps.clock())
    if (await visitorOf(c)) return c.redirect(`/demarches/${prepared.id}`, 303)
    return signIn(c, kinds, prepared.id, { courriel, avec, preuve, attente })
  })

  app.post('/demarches/:id/code', async (c) => {
    return signIn(c, kinds, c.req.param('id'), await readForm(c))
  })

  app.post('/demarches/:id/verification', (c) => verify(c, kinds, c.req.param('id')))
  app.post('/demarches/:id/confirmation', (c) => settle(c, kinds, confirm, c.req.param('id')))
}

/** The fields of the review forms, as an intent. */
function fromFields({
  type,
  id,
  site,
  proposition,
  service,
  territoire,
  ...rest
}: Record<string, string>) {
  return {
    kind: type,
    id,
    site: site || null,
    proposalId: proposition,
    serviceId: service,
    territoryId: territoire,
    coBuild: rest['co-construire'] === 'oui',
    experiment: rest.experimenter === 'oui',
  }
}

type Chosen = ProofGiven & { courriel?: string | undefined; avec?: string | undefined }

/** By the provider whose button was pressed, or by a code sent to the address that was typed. */
async function signIn(c: Context, kinds: IntentKinds, id: string, chosen: Chosen) {
  const { courriel = '', avec } = chosen
  const { row } = await loadIntent(c, kinds, id)
  if (avec === undefined) return askForCode(c, kinds, row, { ...chosen, courriel })
  try {
    return await depart(c, providerOf(avec) ?? refuse('provider_not_found'), { intentId: id })
  } catch (error) {
    return showRefusal(c, kinds, id, error, { courriel })
  }
}

type Typed = ProofGiven & { courriel: string }

async function askForCode(
  c: Context,
  kinds: IntentKinds,
  row: IntentRow,
  { courriel: typed, preuve, attente }: Typed,
) {
  const { id, site_key: site } = row
  const email = canonicalMailbox(typed)
  if (!email) {
    const fault = typed.trim() === '' ? 'required' : 'not_an_address'
    const faults = [{ path: 'courriel', fault }]
    return showIntent(c, kinds, id, { status: 422, faults, values: { courriel: typed } })
  }
  try {
    const language = languageOf(c.req.header('Accept-Language'))
    const compose = (code: string) => codeMail(code, language)
    const { challenge } = await sendCode(c.var.deps, {
      ...{ email, intentId: id, compose },
      asker: await provedAsker(c, { boundTo: id, given: { preuve, attente }, site }),
    })
    return c.redirect(`/demarches/${id}/code?demande=${challenge}`, 303)
  } catch (error) {
    return showRefusal(c, kinds, id, error, { courriel: typed, ...(attente && { attente }) })
  }
}

async function showCode(c: Context, kinds: IntentKinds, challenge: string, shown: Shown = {}) {
  const intentId = c.req.param('id') ?? ''
  const { description } = await loadIntent(c, kinds, intentId)
  return html(
    c,
    codePage({ intentId, challenge, description, isDemo: isDemo(c), ...shown }),
    shown.status,
  )
}

async function verify(c: Context, kinds: IntentKinds, intentId: string) {
  const { demande = '', code = '' } = await readForm(c)
  try {
    if (code.replace(/\D/g, '').length !== 6) {
      throw new Refusal('invalid_input', {}, [{ path: 'code', fault: 'six_digits' }])
    }
    const { token, seconds } = await signInByCode(c.var.deps, {
      challenge: demande,
      intentId,
      typed: code,
      language: languageOf(c.req.header('Accept-Language')),
      browser: browserOf(c),
      asker: askerOf(c),
    })
    setSessionCookie(c, token, seconds)
    return c.redirect(`/demarches/${intentId}`, 303)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    noteRefusal(c, error)
    return showCode(c, kinds, demande, {
      status: error.status === 429 ? 429 : 422,
      faults: error.faults,
      ...(error.faults.length === 0 && { message: wordRefusal(error.code, error.facts) }),
    })
  }
}

async function settle(c: Context, kinds: IntentKinds, confirm: Confirm, intentId: string) {
  const form = await readForm(c)
  try {
    const answers = readAnswers(form)
    const outcome = await confirm({
      ...{ intentId, tokenHash: sessionTokenHash(c), answers },
      blocks: blockSubjects(c),
    })
    if (outcome.state === 'refused') {
      throw new Refusal(outcome.code, outcome.facts, outcome.faults)
    }
    return c.redirect(`/demarches/${intentId}`, 303)
  } catch (error) {
    return showRefusal(c, kinds, intentId, error, form)
  }
}
