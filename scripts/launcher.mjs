// Everything enters here: any Node >= 20 installs what the lockfile names, then the pinned Node goes on.
// No dependency, and no syntax newer than Node 12, so that an old Node can still say that it is too old.
import { spawn } from 'child_process'
import { accessSync, constants, existsSync, readFileSync } from 'fs'
import { dirname, join } from 'path'
import { fileURLToPath } from 'url'

export const NODE_MAJOR_MIN = 20
const PROGRESS_MS = 5000
const OUTPUT_CHARS_MAX = 20000 // enough of npm's last words to find the reason
const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** A sentence, or null when this Node can install. */
export function nodeTooOld(version) {
  if (Number(version.replace(/^v/, '').split('.')[0]) >= NODE_MAJOR_MIN) return null
  return 'This is Node ' + version + ', and Clearlane needs Node 20 or newer. Install it and start again.'
}

/** A sentence, or null when `folder` can be written; `access` throws as fs.accessSync does. */
export function folderTrouble(folder, access = accessSync) {
  try {
    access(folder, constants.W_OK)
    return null
  } catch (error) {
    const who = 'Make it writable for this user, or copy Clearlane to a folder of your own.'
    return 'The folder ' + folder + ' cannot be written (' + error.code + '). ' + who
  }
}

/** The pinned binary's path, or a sentence for a platform that has none. */
export function pinnedNode(folder, platform, arch) {
  if (platform !== 'linux' || (arch !== 'x64' && arch !== 'arm64')) {
    const here = platform + ' on ' + arch
    return { trouble: 'Clearlane runs on Linux on x64 or arm64; this is ' + here + '. Use such a machine.' }
  }
  return { path: join(folder, 'node_modules', 'node-linux-' + arch, 'bin', 'node') }
}

/** True when npm's own record of node_modules holds every package of the lockfile in the same version. */
export function installMatches(lock, installed) {
  return Object.keys(lock.packages).every((name) => {
    const wanted = lock.packages[name]
    if (!name.startsWith('node_modules/') || wanted.link || wanted.optional || wanted.devOptional) return true
    const found = installed.packages[name]
    return found !== undefined && found.integrity === wanted.integrity
  })
}

/** True when node_modules is what package-lock.json says, so that nothing needs to be installed. */
export function installIsCurrent(folder, binary) {
  const record = join(folder, 'node_modules', '.package-lock.json') // npm writes it last
  if (!existsSync(record) || !existsSync(binary)) return false
  return installMatches(readJson(join(folder, 'package-lock.json')), readJson(record))
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** What went wrong in `npm ci`, with a remedy, from its last words. */
export function installTrouble(output) {
  if (/ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
    return 'The package registry does not answer. Check the network and `npm config get registry`, then start again.'
  }
  if (/ENOSPC/.test(output)) return 'The disk is full. Free about 600 MB, then start again.'
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return 'npm may not write its files. Make this folder and `npm config get cache` writable, then start again.'
  }
  return 'npm could not install the packages. Run `npm ci` to see why, then start again.\n' + output.trim()
}

/** Runs `npm ci` quietly. Resolves to a sentence, or to null when all is installed. */
export function install(folder, say, command = npmCommand()) {
  const options = ['ci', '--ignore-scripts', '--loglevel=error', '--no-progress', '--prefer-offline']
  const args = command.args.concat(options, '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000')
  say('Installing packages (about a minute, once) ...')
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000) + ' s'
  const timer = setInterval(() => say('Still installing, ' + seconds() + ' ...'), PROGRESS_MS)
  return new Promise((resolve) => {
    const child = spawn(command.file, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk) => (output = (output + chunk).slice(-OUTPUT_CHARS_MAX))
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const done = (trouble) => {
      clearInterval(timer)
      if (trouble === null) say('Packages installed in ' + seconds() + '.')
      resolve(trouble)
    }
    child.on('error', () => done('npm was not found. Install npm (it comes with Node), then start again.'))
    child.on('close', (code) => done(code === 0 ? null : installTrouble(output)))
  })
}

// Started by npm, the same npm goes on; else the one on the PATH.
function npmCommand() {
  const script = process.env.npm_execpath
  const isNpm = script !== undefined && /npm-cli\.c?js$/.test(script)
  return isNpm ? { file: process.execPath, args: [script] } : { file: 'npm', args: [] }
}

// Stripped and compiled sources, so that the second start is a third quicker. npm ci clears it.
const compileCache = join(root, 'node_modules', '.cache', 'compile')

// The terminal sends Ctrl-C to both of us; a second one from here must do no harm to the child.
const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }

/** Runs a file under `binary` with our streams. Resolves to the exit code; signals are passed on. */
export function run(binary, file, args) {
  return new Promise((resolve) => {
    const env = Object.assign({ NODE_COMPILE_CACHE: compileCache }, process.env)
    const child = spawn(binary, [file].concat(args), { stdio: 'inherit', env })
    const pass = (signal) => child.kill(signal)
    Object.keys(SIGNALS).forEach((signal) => process.on(signal, pass))
    child.on('error', (error) => {
      console.error('The pinned Node ' + binary + ' does not start (' + error.code + '). Run `npm ci`.')
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(code === null ? 128 + (SIGNALS[signal] || 9) : code))
  })
}

async function prepare(folder) {
  const old = nodeTooOld(process.version)
  if (old !== null) return { trouble: old }
  const node = pinnedNode(folder, process.platform, process.arch)
  if (node.trouble || installIsCurrent(folder, node.path)) return node
  const trouble = folderTrouble(folder) || (await install(folder, (line) => console.error(line)))
  return trouble === null ? node : { trouble }
}

/** Goes on in `file` (relative to the repository) under the pinned Node, and exits with its code. */
export async function enter(file, args) {
  const node = await prepare(root)
  if (node.trouble) {
    console.error(node.trouble)
    process.exitCode = 1
    return
  }
  process.exitCode = await run(node.path, join(root, file), args)
}

function main(name, args) {
  const file = 'scripts/' + name + '.ts'
  if (/^[a-z-]+$/.test(name || '') && existsSync(join(root, file))) return enter(file, args)
  console.error('There is no script "' + name + '". `npm run` lists them.')
  process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2], process.argv.slice(3))
