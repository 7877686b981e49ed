// The tables of widget assets, and what each of their columns tells of a person.
import { type DeclaredTables, nobodys } from '../../platform/personal-data/declaration.ts'

export type WidgetAssetTables = {
  widget_files: { version: string; name: string; content: string }
}

declare module '../../platform/db/tables.ts' {
  interface Tables extends WidgetAssetTables {}
}

export const widgetAssetColumns: DeclaredTables<WidgetAssetTables> = {
  widget_files: {
    columns: {
      version: nobodys,
      name: nobodys,
      content: nobodys,
    },
  },
}
