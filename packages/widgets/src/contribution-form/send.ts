// Sends a draft as an intent: the same text under the same id, a changed one under a new id.
import { type Consultation, isRefusal, newIntentId } from '@parvis/sdk'
import type { WidgetClient } from '../page/settings.ts'
import { contributionOf } from './answers.ts'
import type { Draft } from './draft.ts'
import { type Faults, faultsFrom } from './faults.ts'

/** `kept`: no answer came, it is sent again later. `prepared`: to be confirmed. `done`: confirmed. */
export type Progress = 'writing' | 'sending' | 'kept' | 'prepared' | 'done'

type Sending = { api: WidgetClient; language: string; consultation: Consultation; draft: Draft }
type Sent = { progress: Progress; faults?: Faults; url?: string }

/** `remember` is called before sending, so that a reload meanwhile sends under the same id. */
export async function sendDraft(
  { api, language: locale, consultation, draft }: Sending,
  remember: (intent: Draft['intent']) => void,
): Promise<Sent> {
  const sent = contributionOf(draft.answers)
  const id = draft.intent?.sent === sent ? draft.intent.id : newIntentId()
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
    if (!isRefusal(error) || error.status >= 500 || error.status === 429)
      return { progress: 'kept' }
    remember(undefined)
    return { progress: 'writing', faults: faultsFrom(error) }
  }
}
