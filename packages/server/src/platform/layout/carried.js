// Keeps what is typed in this tab until it is sent, and again where it was refused: a reload, or the way to one's mail
// and back, loses nothing. What was typed on another site, whose page could not send it, comes behind the `#`, which
// no server reads.
const form = document.querySelector('main form')
const { searchParams, pathname, search, hash } = new URL(location.href)
const isElements = form?.dataset.draft === 'element'
const key = isElements
  ? 'parvis:contribution'
  : `parvis:carried:${searchParams.get('intent') ?? search}`
const carried = hash.startsWith('#brouillon&') ? hash.slice('#brouillon&'.length) : null
if (carried) {
  keep(carried)
  history.replaceState(null, '', pathname + search)
}
if (!isElements) fill(new URLSearchParams(carried ?? kept() ?? ''))
const isWritten = [...(form?.querySelectorAll('textarea') ?? [])].some(({ value }) => value)
if (isWritten) keep(typed())
form?.addEventListener('input', () => keep(typed()))
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
  const answers = new URLSearchParams([...new FormData(form)].filter(isTyped))
  return isElements ? draftOf(Object.fromEntries(answers)) : String(answers)
}

/** As the element that this page has at first keeps its own. */
function draftOf({ territory: territoryLabel, ...answers }) {
  return JSON.stringify({ answers: { ...answers, territoryLabel } })
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
