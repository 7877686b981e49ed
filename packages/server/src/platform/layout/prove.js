// Works out the proof that a form asks for, then sends the form that was already sent once.
// PBKDF2 runs outside the page's own thread by itself: typing stays possible.
const place = document.querySelector('.proof')
const together = 8

async function work({ parameters }) {
  const { nonce, salt, cost, keyLength, keyPrefix } = parameters
  const saltBytes = bytesOf(salt)
  const nonceBytes = bytesOf(nonce)
  const derive = async (counter) => {
    const password = new Uint8Array(nonceBytes.length + 4)
    password.set(nonceBytes)
    new DataView(password.buffer).setUint32(nonceBytes.length, counter)
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt: saltBytes, iterations: cost }
    const bits = await crypto.subtle.deriveBits(how, key, keyLength * 8)
    return { counter, derivedKey: hexOf(new Uint8Array(bits)) }
  }
  for (let from = 0; ; from += together) {
    const tried = Array.from({ length: together }, (_, at) => derive(from + at))
    const found = (await Promise.all(tried)).find((one) => one.derivedKey.startsWith(keyPrefix))
    if (found) return found
  }
}

const bytesOf = (hex) => Uint8Array.from(hex.match(/../g), (pair) => Number.parseInt(pair, 16))
const hexOf = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

async function prove() {
  const status = place.querySelector('[role="status"]')
  const waiting = status.textContent
  status.textContent = 'Vérification en cours : quelques secondes, sans rien faire…'
  try {
    const challenge = JSON.parse(place.dataset.challenge)
    const solution = await work(challenge)
    place.querySelector('[name="preuve"]').value = JSON.stringify({ challenge, solution })
    status.textContent = 'Vérification faite : votre demande part.'
    place.closest('form').requestSubmit()
  } catch {
    // A browser that cannot: waiting does as well.
    status.textContent = waiting
  }
}

if (place) void prove()
