// The tables of a report, in the order of its page.
import { funnelTable } from './funnel-table.ts'
import { grantTable, projectTable } from './money-tables.ts'
import { departmentTable, kindTable, sizeTable, themeTable } from './participation-tables.ts'
import { codeTable, deploymentTable, impactTable, stageTable } from './service-tables.ts'
import type { ReportTable } from './table.ts'

export const reportTables: ReportTable[] = [
  funnelTable,
  themeTable,
  kindTable,
  sizeTable,
  departmentTable,
  grantTable,
  projectTable,
  stageTable,
  codeTable,
  deploymentTable,
  impactTable,
]
