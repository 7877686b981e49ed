// The contract as the fake server reads it; without this, TypeScript would infer a type of 100 kB.
import type { Contract } from './src/testing/contract.ts'

export declare const paths: Contract['paths']
export declare const components: Contract['components']
