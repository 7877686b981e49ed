// Hosted steps of a confirmation: prepare, sign in, confirm, receipt. A GET never changes anything.

import { purposes } from '../mail/purposes.ts'
import { browserOf } from '../people/participants/browser.ts'
import {
  leaveReceipt,
  rememberShared,
  sharedField,
} from '../people/participants/shared-computer.ts'
import { signInByCode } from '../people/participants/sign-in.ts'
import { signOut } from '../people/participants/sign-out.ts'
import type { Deps } from '../platform/deps.ts'
import { blockSubjects, provedGuesser } from '../platform/http/asker.ts'
import type { App, Context } from '../platform/http/context.ts'
import { parseInput } from '../platform/http/faults.ts'
import { type Fields, formStep } from '../platform/http/form.ts'
import { html } from '../platform/http/hosted.ts'
import { sessionTokenHash, setSessionCookie } from '../platform/http/session.ts'
import { requireSixDigits } from '../platform/http/typed.ts'
import { languageOf } from '../platform/language/language.ts'
import { paths, withQuery } from '../platform/paths.ts'
import { codeOf, guessOf } from '../platform/rate-limits/proof.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Confirm, createConfirm } from './confirm.ts'
import { readAnswers } from './confirm-form.ts'
import { loadIntent, type Shown, showIntent } from './intent-page.tsx'
import type { IntentKinds } from './kinds.ts'
import { showRefusal, showRefusedParts } from './show-refusal.ts'
import { codePage } from './sign-in-view.tsx'
import { showStartAgain } from './start.tsx'
import { signInStep, submitIntent } from './submit.ts'

export function intentPages(app: App, deps: Deps, kinds: IntentKinds) {
  const confirm = createConfirm(deps, kinds)

  app.get(paths.intent.pattern, (c) => showIntent(c, kinds, c.req.param('id')))
  app.get(paths.intentCode.pattern, async (c) => {
    const challenge = c.req.query('demande')
    if (!challenge) return c.redirect(paths.intent(c.req.param('id')), 303)
    return showCode(c, kinds, challenge)
  })

  app.get(paths.intents.pattern, (c) => {
    const { data: prepared } = kinds.schema.safeParse(inForm(kinds, c.req.query()))
    if (!prepared) return c.redirect(paths.proposals(), 303)
    const { id: intent, site } = prepared
    const again = kinds.find(prepared.kind).again(prepared)
    return c.redirect(withQuery(again, { intent, site: site ?? undefined }), 303)
  })

  app.post(paths.intents.pattern, (c) =>
    formStep(c, {
      step: (fields) =>
        submitIntent(c, kinds, parseInput(kinds.schema, inForm(kinds, fields)), fields),
      again: (shown) => showStartAgain(c, kinds, inForm(kinds, shown.values), shown),
    }),
  )

  app.post(paths.intentCode.pattern, (c) => formStep(c, signInStep(c, kinds, c.req.param('id'))))

  app.post(paths.intentVerification.pattern, (c) => verify(c, kinds, c.req.param('id')))
  app.post(paths.intentConfirmation.pattern, (c) => settle(c, kinds, confirm, c.req.param('id')))
}

/** The fields of the review forms, as an intent. */
function inForm(kinds: IntentKinds, { type = '', id, site, ...fields }: Fields) {
  const kind = kinds.names.includes(type) ? kinds.find(type).read(fields) : {}
  return { ...kind, kind: type, id, site: site || null }
}

async function showCode(c: Context, kinds: IntentKinds, challenge: string, shown: Shown = {}) {
  const intentId = c.req.param('id') ?? ''
  const { description } = await loadIntent(c, kinds, intentId)
  return html(c, codePage({ intentId, challenge, description, ...shown }), shown.status)
}

function verify(c: Context, kinds: IntentKinds, intentId: string) {
  return formStep(c, {
    proves: ({ demande = '' }) => guessOf(demande),
    async step({ demande = '', code = '', ...given }) {
      requireSixDigits(code)
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
    },
    again: (shown) => showCode(c, kinds, shown.values.demande ?? '', shown),
  })
}

function settle(c: Context, kinds: IntentKinds, confirm: Confirm, intentId: string) {
  return formStep(c, {
    proves: () => codeOf(intentId),
    async step(fields) {
      const outcome = await confirm({
        intentId,
        tokenHash: sessionTokenHash(c),
        answers: readAnswers(fields),
        blocks: blockSubjects(c),
      })
      if (outcome.state === 'refused' && outcome.parts) {
        return showRefusedParts(c, kinds, { intentId, parts: outcome.parts, values: fields })
      }
      if (outcome.state === 'refused') {
        throw new Refusal(outcome.code, outcome.facts, outcome.faults)
      }
      const isShared = fields[sharedField] !== undefined
      rememberShared(c, isShared)
      if (!isShared) return c.redirect(paths.intent(intentId), 303)
      leaveReceipt(c, intentId)
      return signOut(c, paths.intent(intentId))
    },
    again: (shown) => showRefusal(c, kinds, intentId, shown),
  })
}
