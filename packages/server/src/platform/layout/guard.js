// A page that shows itself under the pointer (another window just closed) waits before it hears clicks.
// Without this script it waits when it loads, by its style sheet. The keyboard is never kept waiting.
const forms = document.querySelectorAll('.guarded')

function wait() {
  // Another name of the same animation begins it anew.
  for (const form of forms) form.classList.toggle('again')
}

addEventListener('focus', wait)
document.addEventListener('visibilitychange', wait)
