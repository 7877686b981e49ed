// The console, from its shell on.
import { ConsoleShell } from './shell/shell.ts'

customElements.define('parvis-console', ConsoleShell)
