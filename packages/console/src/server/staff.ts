// The one connection to the server: every screen calls the staff client's functions on it.
import { connectStaff } from '@parvis/sdk/staff'
import { language } from '../language.ts'

/** On the console's own server, whose session says who asks; refusals come in the language chosen. */
export const connection = connectStaff({ baseUrl: '', locale: language })
