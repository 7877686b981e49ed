#!/usr/bin/env node
// The program: its first word is the command.
import { runCommand } from './cli/run-command.ts'

await runCommand(process.argv[2] ?? '')
