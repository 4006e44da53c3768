export * from './commands.ts'
export * from './told.ts'
export * from './view.ts'
export * from './sale-story.ts'
