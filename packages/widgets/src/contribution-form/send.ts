// Sends a draft as an intent: the same text under the same id, a changed one under a new id.
import { type Consultation, intents, isRefusal, newIntentId } from '@parvis/sdk'
import type { WidgetClient } from '../page/settings.ts'
import { contributionOf } from './answers.ts'
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
export type Sent = { progress: Progress; faults?: Faults; url?: string }

/** What a webmaster has to mend. */
const ofSite = /^(site_|origin_)/

/**
 * The consultation's own form, with what was typed: behind the `#`, no server is told of it before the
 * person sends it there.
 */
function carried({ api, answers, consultation }: Sending, intent: string) {
  const address = api.links.contribute({ intent, site: '' })
  const typed = new URLSearchParams(Object.entries(answers).filter(([, value]) => value))
  return `${address}&consultation=${consultation.id}#brouillon&${typed}`
}

export async function sendDraft(sending: Sending): Promise<Sent> {
  const { api, language: locale, consultation, answers, names, intent, remember } = sending
  const faults = faultsIn(sending)
  if (Object.keys(faults).length) return { progress: 'writing', faults }
  const sent = contributionOf(answers)
  const id = intent?.sent === sent ? intent.id : newIntentId()
  remember({ id, sent })
  try {
    const contribution = JSON.parse(sent)
    const { url } = await intents(api.connection).prepare(
      { kind: 'contribution', id, consultationId: consultation.id, contribution },
      { locale },
    )
    remember({ id, sent, url })
    return { progress: 'prepared', url }
  } catch (error) {
    if (!isRefusal(error) || error.status >= 500 || error.status === 429)
      return { progress: 'kept' }
    if (ofSite.test(error.code)) {
      const url = carried(sending, id)
      remember({ id, sent, url })
      return { progress: 'prepared', url }
    }
    remember(undefined)
    return { progress: 'writing', faults: faultsFrom(error, names) }
  }
}
