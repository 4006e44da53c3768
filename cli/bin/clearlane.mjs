#!/usr/bin/env node
import { enter } from '../../scripts/launcher.mjs'

enter('cli/src/main.ts', process.argv.slice(2))
