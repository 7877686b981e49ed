// Forms that a passkey answers: asks for the challenge, hands it to the browser, sends its answer.
const { browserSupportsWebAuthn, startAuthentication, startRegistration } = SimpleWebAuthnBrowser

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const answer = form.elements.namedItem('reponse')
  const button = form.querySelector('button')
  const told = form.querySelector('[role="alert"]')
  const tell = (text) => {
    told.textContent = text
    told.hidden = text === ''
  }

  addEventListener('pageshow', () => {
    answer.value = ''
    button.disabled = false
  })
  if (!browserSupportsWebAuthn()) tell(form.dataset.unsupported)

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    button.disabled = true
    tell('')
    try {
      const asked = await fetch(form.dataset.challenge, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
      })
      const said = await asked.json()
      if (asked.ok) {
        const start = form.dataset.passkey === 'create' ? startRegistration : startAuthentication
        answer.value = JSON.stringify(await start({ optionsJSON: said }))
        form.submit()
        return
      }
      tell(said.message)
    } catch (error) {
      tell(error.name === 'InvalidStateError' ? form.dataset.known : form.dataset.failed)
    }
    button.disabled = false
  })
}

// The token of an invitation: read from the address, and taken out of it.
const token = document.querySelector('input[data-from-address]')
if (token && location.hash.length > 1) {
  token.value = location.hash.slice(1)
  history.replaceState(null, '', location.pathname)
}
