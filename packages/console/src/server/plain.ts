// The connection as it is: for what mends the other one, which every screen uses.
import { connectStaff } from '@parvis/sdk/staff'
import { language } from '../language.ts'
import { Heard, heard } from './heard.ts'

let version: string | undefined

/** On the console's own server, whose session says who asks; refusals come in the language chosen. */
export const plain = connectStaff({
  baseUrl: '',
  locale: language,
  onAnswer(answer) {
    if (!answer.version) return
    version ??= answer.version
    if (answer.version !== version) heard.dispatchEvent(new Heard('newer'))
  },
})
