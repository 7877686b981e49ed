// Forgets what was typed in this tab, and the acts that it prepared, once the session is closed: the next person at this
// computer finds neither.
for (const leaving of document.querySelectorAll('[data-forgets]')) {
  if (leaving.localName === 'form') leaving.addEventListener('submit', forget)
  else forget()
}

function forget() {
  try {
    // The console's own keys begin otherwise.
    const ours = Object.keys(sessionStorage).filter((key) => key.startsWith('parvis:'))
    for (const key of ours) sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept either.
  }
}
