import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { bin } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { run, runNode } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge-stable'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium or Chrome: what `CHROMIUM_PATH` names, what is on the machine, or what playwright has downloaded. */
export function findBrowser() {
  if (process.env.CHROMIUM_PATH) {
    if (isExecutable(process.env.CHROMIUM_PATH)) return process.env.CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, where no program is. Correct it, or unset it to let one be found.`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...places, playwrightBrowser()];
  return candidates.find(isExecutable);
}

/** Finds a browser or installs one. @returns {Promise<string>} its path */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (isDebianRoot()) await tryInstall('Installing Chromium with apt-get', installWithApt);
  if (!findBrowser()) {
    await tryInstall("Downloading playwright's Chromium", () => runNode([bin('playwright-core/cli.js'), 'install', 'chromium']));
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error('The end-to-end tests need Chromium or Chrome and it could not be installed. Install one, or set CHROMIUM_PATH to it.');
}

async function tryInstall(label, install) {
  const { code, output } = await withProgress(label, install);
  if (code !== 0) console.log(output.trimEnd().split('\n').slice(-5).join('\n'));
}

async function installWithApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { env });
  return update.code === 0 ? run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env }) : update;
}

export const isDebianRoot = () => process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get');

function playwrightBrowser() {
  try {
    return createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
}

function isExecutable(file) {
  if (!file) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
