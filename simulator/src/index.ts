export { runSeeds, type SeedsOptions, type SeedsReport } from './adapters/run-seeds.ts'
export { MUTATIONS, type Mutation } from './mutations.ts'
export { runSeed, type SeedOptions, type SeedReport } from './run-seed.ts'
