// The elements' files of each version served, so that pages which pin one find it after an upgrade.
import type { TableMaker } from '../../platform/db/table-maker.ts'

export async function widgetAssets(table: TableMaker) {
  await table('widget_files', {
    columns: {
      version: 'text',
      name: 'text',
      content: 'text',
    },
    key: ['version', 'name'],
  })
}
