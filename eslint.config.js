import { config } from './scripts/lint/config.ts'

export default config
