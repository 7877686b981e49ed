// All elements, registered: every class that the package exports.
import * as exported from '../index.ts'

const { configure: _, ...classes } = exported

export const all = Object.values(classes)
for (const element of all) element.define()
