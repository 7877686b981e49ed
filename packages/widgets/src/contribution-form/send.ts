// Sends a draft as an intent: the same text under the same id, a changed one under a new id.
import type { Consultation, isRefusal, newIntentId } from '@parvis/sdk'
import type { WidgetClient } from '../page/settings.ts'
import type { contributionOf } from './answers.ts'
import type { Draft } from './draft.ts'
import { type Asked, type Faults, faultsFrom, faultsIn } from './faults.ts'

/** `kept`: no answer came, it is sent again later. `prepared`: to be confirmed. `done`: confirmed. */
export type Progress = 'writing' | 'sending' | 'kept' | 'prepared' | 'done'

type Sending = Asked & {
  api: WidgetClient
  consultation: Consultation
  intent: Draft['intent']
  /** Called before sending, so that a reload meanwhile sends under the same id. */
  remember: (intent: Draft['intent']) => void
}
/** Given, so that this file needs no other. */
type Given = {
  contributionOf: typeof contributionOf
  isRefusal: typeof isRefusal
  newIntentId: typeof newIntentId
}
export type Sent = { progress: Progress; faults?: Faults; url?: string }

export async function sendDraft(sending: Sending, given: Given): Promise<Sent> {
  const { api, language: locale, consultation, answers, names, intent, remember } = sending
  const faults = faultsIn(sending)
  if (Object.keys(faults).length) return { progress: 'writing', faults }
  const sent = given.contributionOf(answers)
  const id = intent?.sent === sent ? intent.id : given.newIntentId()
  remember({ id, sent })
  try {
    const contribution = JSON.parse(sent)
    const { url } = await api.intents.prepare(
      { kind: 'contribution', id, consultationId: consultation.id, contribution },
      { locale },
    )
    remember({ id, sent, url })
    return { progress: 'prepared', url }
  } catch (error) {
    if (!given.isRefusal(error) || error.status >= 500 || error.status === 429)
      return { progress: 'kept' }
    remember(undefined)
    return { progress: 'writing', faults: faultsFrom(error, names) }
  }
}
