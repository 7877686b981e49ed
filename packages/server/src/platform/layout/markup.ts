// Text inside markup that others paste: titles may hold anything.

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeMarkup(text: string) {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
}
