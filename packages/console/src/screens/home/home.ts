// Home: where one begins.
import { html } from 'lit'
import { ConsoleScreen } from '../../shell/console-screen.ts'
import { words } from './words.ts'

export class HomeScreen extends ConsoleScreen {
  override connectedCallback() {
    super.connectedCallback()
    this.titled(words.hello(this.member.name))
  }

  protected override render() {
    return html``
  }
}

customElements.define('home-screen', HomeScreen)
