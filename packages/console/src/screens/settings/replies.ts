// Reply templates: those of the team, and what leaves when none is chosen.
import { Task } from '@lit/task'
import { listReplies, type ReplyList, type ReplyTemplate } from '@parvis/sdk/staff'
import * as operations from '@parvis/sdk/staff/operations'
import { html } from 'lit'
import { nothingYet } from '../../feedback/nothing-yet.ts'
import { reading } from '../../feedback/reading.ts'
import type { Column } from '../../list/columns.ts'
import { Follows } from '../../server/follow.ts'
import { connection } from '../../server/staff.ts'
import { may } from '../../shell/member.ts'
import { SettingsPart } from './part.ts'
import './reply-form.ts'
import { words } from './words.ts'

export class ReplyTemplates extends SettingsPart {
  protected readonly follows = new Follows(this, ['reply_template'], (what) => this.heard(what))
  #replies = new Task(this, {
    task: (_, { signal }) => listReplies(connection, { signal }),
    args: () => [],
  })

  protected override readAgain() {
    return this.#replies.run()
  }

  protected override render() {
    return reading(this.#replies, (replies) => this.#page(replies))
  }

  #page(replies: ReplyList) {
    const mayWrite = may(this.member, operations.addReplyTemplate)
    const one = replies.items.find(({ id }) => id === this.open)
    const list = html`
      ${this.above(words.decides, mayWrite ? words.addReply : '')}
      ${
        replies.items.length === 0
          ? nothingYet(words.noReply)
          : this.table(words.replies, this.#columns(), replies.items)
      }
      <details class="built-in"><summary>${words.builtIn}</summary>
        <dl class="pairs">${replies.builtIn.map(
          ({ outcome, body }) => html`<dt>${words.outcomes[outcome]}</dt><dd>${body}</dd>`,
        )}</dl>
      </details>
    `
    const form = html`<reply-form .one=${one} .facts=${this.facts} .replies=${replies} .isReadOnly=${!mayWrite}></reply-form>`
    return this.beside(list, {
      heading: one?.title ?? words.addReply,
      isThere: one !== undefined,
      form,
    })
  }

  #columns(): Column<ReplyTemplate>[] {
    return [
      { name: 'title', heading: words.title, cell: (one) => this.link(one.id, one.title) },
      { name: 'outcome', heading: words.outcome, cell: ({ outcome }) => words.outcomes[outcome] },
      {
        name: 'state',
        heading: words.state,
        cell: ({ retired }) => (retired ? words.retired : words.offered),
      },
    ]
  }
}

customElements.define('reply-templates', ReplyTemplates)
