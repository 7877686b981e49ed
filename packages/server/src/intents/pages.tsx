// Hosted steps of a confirmation: prepare, sign in, confirm, receipt. A GET never changes anything.

import { purposes } from '../mail/purposes.ts'
import { browserOf } from '../people/participants/browser.ts'
import { signInByCode } from '../people/participants/sign-in.ts'
import type { Deps } from '../platform/deps.ts'
import type { App, Context } from '../platform/http/context.ts'
import { parseInput } from '../platform/http/faults.ts'
import { html, readForm } from '../platform/http/hosted.ts'
import { noteRefusal } from '../platform/http/note-refusal.ts'
import { sessionTokenHash, setSessionCookie } from '../platform/http/session.ts'
import { languageOf, wordRefusal } from '../platform/language/language.ts'
import { paths } from '../platform/paths.ts'
import { askProof, guessOf } from '../platform/rate-limits/proof.ts'
import { blockSubjects, provedGuesser } from '../platform/rate-limits/subjects.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Confirm, createConfirm } from './confirm.ts'
import { readAnswers } from './confirm-form.ts'
import { loadIntent, type Shown, showIntent } from './intent-page.tsx'
import type { IntentKinds } from './kinds.ts'
import { showRefusal, showRefusedParts } from './show-refusal.ts'
import { codePage } from './sign-in-view.tsx'
import { showStartAgain } from './start.tsx'
import { signIn, submitIntent } from './submit.ts'

export function intentPages(app: App, deps: Deps, kinds: IntentKinds) {
  const confirm = createConfirm(deps, kinds)

  app.get(paths.intent.pattern, (c) => showIntent(c, kinds, c.req.param('id')))
  app.get(paths.intentCode.pattern, (c) => showCode(c, kinds, c.req.query('demande') ?? ''))

  app.post(paths.intents.pattern, async (c) => {
    const { courriel, avec, preuve, attente, passe, ...fields } = await readForm(c)
    const prepared = parseInput(kinds.schema, fromFields(kinds, fields))
    try {
      return await submitIntent(c, kinds, prepared, { courriel, avec, preuve, attente, passe })
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'limit_reached') throw error
      return showStartAgain(c, kinds, { prepared, fields, courriel, refusal: error })
    }
  })

  app.post(paths.intentCode.pattern, async (c) => {
    return signIn(c, kinds, c.req.param('id'), await readForm(c))
  })

  app.post(paths.intentVerification.pattern, (c) => verify(c, kinds, c.req.param('id')))
  app.post(paths.intentConfirmation.pattern, (c) => settle(c, kinds, confirm, c.req.param('id')))
}

/** The fields of the review forms, as an intent. */
function fromFields(
  kinds: IntentKinds,
  { type = '', id, site, ...fields }: Record<string, string>,
) {
  const kind = kinds.names.includes(type) ? kinds.find(type).read(fields) : {}
  return { ...kind, kind: type, id, site: site || null }
}

async function showCode(c: Context, kinds: IntentKinds, challenge: string, shown: Shown = {}) {
  const intentId = c.req.param('id') ?? ''
  const { description } = await loadIntent(c, kinds, intentId)
  return html(c, codePage({ intentId, challenge, description, ...shown }), shown.status)
}

async function verify(c: Context, kinds: IntentKinds, intentId: string) {
  const { demande = '', code = '', preuve, attente } = await readForm(c)
  const given = { preuve, attente }
  try {
    if (code.replace(/\D/g, '').length !== 6) {
      throw new Refusal('invalid_input', {}, [{ path: 'code', fault: 'six_digits' }])
    }
    const { token, seconds } = await signInByCode(c.get('deps'), {
      challenge: demande,
      purpose: purposes.act(intentId),
      typed: code,
      language: languageOf(c.req.header('Accept-Language')),
      browser: browserOf(c),
      asker: await provedGuesser(c, demande, given),
    })
    setSessionCookie(c, token, seconds)
    return c.redirect(paths.intent(intentId), 303)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    noteRefusal(c, error)
    const proof = await askProof(c.get('deps'), error, { action: guessOf(demande), given })
    return showCode(c, kinds, demande, {
      status: error.status === 429 ? 429 : 422,
      faults: error.faults,
      values: { code },
      ...(proof && { proof }),
      ...(error.faults.length === 0 && { message: wordRefusal(error.code, error.facts) }),
    })
  }
}

async function settle(c: Context, kinds: IntentKinds, confirm: Confirm, intentId: string) {
  const form = await readForm(c)
  try {
    const answers = readAnswers(form)
    const outcome = await confirm({
      intentId,
      tokenHash: sessionTokenHash(c),
      answers,
      blocks: blockSubjects(c),
    })
    if (outcome.state === 'refused' && outcome.parts) {
      return showRefusedParts(c, kinds, { intentId, parts: outcome.parts, values: form })
    }
    if (outcome.state === 'refused') {
      throw new Refusal(outcome.code, outcome.facts, outcome.faults)
    }
    return c.redirect(paths.intent(intentId), 303)
  } catch (error) {
    return showRefusal(c, kinds, intentId, error, form)
  }
}
