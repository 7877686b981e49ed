// What is loaded once it is needed, as bundlers see it; `files-beside.ts` takes its place in what a script tag loads.
export const loadInUse = () => import('../contribution-form/in-use.ts')
export const loadTerritoryCombobox = () => import('../contribution-form/territory-combobox.ts')
export const loadEnglish = () => import('../texts/en.ts')
