// Before a dangerous act: the passkey is asked in place; without one, in a window of its own.
import { askForProof, getMe, giveProof } from '@parvis/sdk/staff'
import { html, nothing } from 'lit'
import { openDialog } from '../form/dialog.ts'
import { onDoneElsewhere } from './elsewhere.ts'
import { stepUp } from './pages.ts'
import { plain } from './plain.ts'
import { words } from './words.ts'

/** True once proved; false when one chose not to. */
export async function prove() {
  const { proofs } = await getMe(plain)
  const hasKey = proofs.includes('passkey')
  let stop = () => {}
  let fault = ''
  const isProved = await openDialog<true>({
    heading: words.prove,
    content: ({ close, draw }) => {
      stop()
      stop = onDoneElsewhere(() => close(true))
      const byKey = async () => {
        fault = await faultOfKey()
        if (fault) draw()
        else close(true)
      }
      return html`
        <p>${words.proveWhy}</p>
        <p role="alert" class="fault">${fault}</p>
        <p class="dialog-acts">
          ${
            hasKey
              ? html`<button type="button" class="button" @click=${byKey}>${words.byKey}</button>`
              : nothing
          }
          <a class=${hasKey ? '' : 'button'} href="${stepUp}?suite=fermer" target="_blank">
            ${hasKey ? words.otherWay : words.elsewhere}
          </a>
          <button type="button" class="button quiet" @click=${() => close()}>${words.notNow}</button>
        </p>
      `
    },
  })
  stop()
  return isProved === true
}

/** What went wrong, for a person; empty once the server has taken the proof. */
async function faultOfKey() {
  try {
    const options = await askForProof(plain, { by: 'passkey' })
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
    const key = await navigator.credentials.get({ publicKey })
    if (!(key instanceof PublicKeyCredential)) return words.keyFailed
    await giveProof(plain, { answer: answerOf(key) })
    return ''
  } catch (error) {
    return error instanceof Error && error.name === 'RefusalError' ? error.message : words.keyFailed
  }
}

/** As the contract has it: what was asked for is an assertion, of a public key. */
function answerOf(key: PublicKeyCredential) {
  const json = key.toJSON()
  if (!('signature' in json.response)) throw new TypeError('No assertion')
  const { id, rawId, response } = json
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  return {
    id,
    rawId,
    type: 'public-key' as const,
    clientExtensionResults: {},
    response: { clientDataJSON, authenticatorData, signature, userHandle },
  }
}
