// Words as the sources spell them: without the spaces of French that never break, which nobody should have to type.
export const plainSpaces = (text = '') => text.replace(/[\u00a0\u202f]/g, ' ')
