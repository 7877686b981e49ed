// Types of serve.mjs, for the tests that start this site.
import type { Server } from 'node:http'

export type Consultation = { consultation: string; siteKey: string }

export function createCommuneSite(consultation: Consultation): Server
export function contentPolicy(consultation: string): string
