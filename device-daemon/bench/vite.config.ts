import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2024',
    assetsInlineLimit: 0, // no data: URLs, so that the policy needs none
    modulePreload: { polyfill: false },
  },
})
