// Starts the console in the language chosen: one program for each, since their words stand in their files.
import { language } from './language.ts'

/** Where the build has put the English one; served from these sources, words choose by themselves. */
declare const englishConsole: string

document.documentElement.lang = language
void (language === 'en' ? import(/* @vite-ignore */ englishConsole) : import('./main.ts'))
