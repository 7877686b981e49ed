// What this machine has to run a WordPress, and what it says where something is missing.
// @ts-expect-error: plain JavaScript, without types
import { findWordPress } from '../../../scripts/wordpress.mjs'

type Found = { php: boolean; mariadb: string | null; files: string | null }

export const found: Found = await findWordPress()

const { php, mariadb, files } = found
const why = process.env.WORDPRESS_ABSENT || '`npm test -- hosts` installs it'

/** Empty where all is here; otherwise it ends the names of the tests that are skipped. */
export const absent = php && mariadb && files ? '' : ` (skipped: ${why})`
