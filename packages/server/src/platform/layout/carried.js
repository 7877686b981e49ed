// Fills the form with what was typed on another site, whose page could not send it: it came behind the `#`, which no
// server reads, and is kept in this tab until it is sent from here.
const form = document.querySelector('main form')
const { searchParams, pathname, search, hash } = new URL(location.href)
const key = `parvis:carried:${searchParams.get('intent')}`
const carried = hash.startsWith('#brouillon&') ? hash.slice('#brouillon&'.length) : null
if (carried) {
  keep(carried)
  history.replaceState(null, '', pathname + search)
}
fill(new URLSearchParams(carried ?? kept() ?? ''))
form?.addEventListener('input', () => keep(String(typed())))
form?.addEventListener('submit', () => keep(null))

/** As if it had been typed here: only what has a field that one sees. */
function fill(answers) {
  const territory = answers.get('territoryLabel')
  if (territory) answers.set('territory', territory)
  for (const field of form?.elements ?? []) {
    const value = answers.get(field.name)
    if (!value || field.type === 'hidden') continue
    if (field.type === 'radio') field.checked = field.value === value
    else field.value = value
  }
}

function typed() {
  const isTyped = ([name]) => form.elements[name]?.type !== 'hidden'
  return new URLSearchParams([...new FormData(form)].filter(isTyped))
}

function kept() {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(text) {
  try {
    if (text === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // The text stays on screen.
  }
}
