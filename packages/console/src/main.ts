// Starts the console: its language, then its shell.
import { language } from './language.ts'
import { ConsoleShell } from './shell/shell.ts'

document.documentElement.lang = language
customElements.define('parvis-console', ConsoleShell)
