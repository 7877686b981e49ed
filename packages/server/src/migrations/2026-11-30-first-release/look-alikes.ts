// Acts that may come from one hand: their traces of a day, and marks for those who moderate.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function lookAlikes(table: TableMaker) {
  // No index by time nor by person: each act would pay for it, and few ever ask.
  await table('act_traces', {
    columns: {
      receipt: 'text primary key',
      proposal_id: 'text',
      participant_id: 'text',
      at: 'text',
      block: 'text?',
      mailbox: 'text',
      numbered: 'text?',
      disposable: 'text?',
    },
    indexes: {
      act_traces_by_block: ['block', 'at'],
      act_traces_by_mailbox: ['mailbox', 'at'],
      act_traces_by_numbered: ['numbered', 'at'],
    },
  })

  // A mark hides and refuses nothing.
  await table('suspected_contributions', {
    columns: {
      contribution_id: 'text primary key',
      rule: 'text',
      group_key: 'text',
      at: 'text',
    },
    indexes: {
      suspected_contributions_by_group: ['group_key'],
      suspected_contributions_by_time: ['at'],
    },
  })
}
