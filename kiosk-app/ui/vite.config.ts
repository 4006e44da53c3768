import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

// What is built is what ships, also when a test runner with an environment of its own starts the build: libraries
// would give their development variants otherwise.
process.env['NODE_ENV'] = 'production'

/**
 * Names the build after the files in it. The lane reads `build.json`, the page its own `<meta name="build">`; when
 * they differ, the page is of another build and reloads.
 */
function nameTheBuild(): Plugin {
  let buildId = 'dev'
  return {
    name: 'clearlane-build-id',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const files = Object.keys(bundle ?? {}).toSorted()
        if (files.length > 0)
          buildId = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16)
        return html.replace('</head>', `  <meta name="build" content="${buildId}" />\n  </head>`)
      },
    },
    generateBundle: {
      order: 'post',
      handler() {
        this.emitFile({ type: 'asset', fileName: 'build.json', source: JSON.stringify({ buildId }) })
      },
    },
  }
}

/** The English texts with their descriptions: the lane reads which ids and arguments a store's own texts may have. */
function shipTexts(): Plugin {
  return {
    name: 'clearlane-texts',
    generateBundle() {
      const source = readFileSync(resolve(import.meta.dirname, 'src/strings/en.json'), 'utf8')
      this.emitFile({ type: 'asset', fileName: 'texts.json', source })
    },
  }
}

export default defineConfig({
  base: './',
  plugins: [nameTheBuild(), shipTexts()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    alias: {
      '@han-fonts': join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '../fonts'),
      // Catalogues are compiled at build time: the ICU parser stays out of the bundle.
      '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
    },
  },
  build: {
    target: 'es2024',
    assetsInlineLimit: 0, // no data: URLs, so that the policy needs none
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The domain is pure: what only the gallery uses of it (decide) stays out of the kiosk's page.
      treeshake: { moduleSideEffects: [{ test: /\/domain\/src\//, sideEffects: false }] },
      input: {
        index: resolve(import.meta.dirname, 'index.html'),
        gallery: resolve(import.meta.dirname, 'gallery.html'),
        chart: resolve(import.meta.dirname, 'chart.html'),
      },
    },
  },
})
