// French texts that people wrote, as a page shows them: no line begins with the sign of the line before.

/**
 * Plain spaces that French wants before `: ; ! ?` and inside « » become narrow ones that never break. For
 * pages only: what is stored, searched and published stays as it was typed.
 */
export function typeset(text: string) {
  return text.replace(/ (?=[:;!?»])/g, '\u202f').replace(/(?<=«) /g, '\u202f')
}
