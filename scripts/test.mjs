import { ensureBrowser } from './lib/browser.mjs';
import { buildExamplePanel, buildPlugin, isExamplePanelBuilt } from './lib/build-steps.mjs';
import { checkSteps } from './lib/check-steps.mjs';
import { ensureDependencies, requireNode } from './lib/install.mjs';
import { jestStep } from './lib/jest-step.mjs';
import { readLeftOut } from './lib/left-out.mjs';
import { bin } from './lib/paths.mjs';
import { runNode, stopRunning } from './lib/run.mjs';
import { runSteps } from './lib/steps.mjs';
import { summarise } from './lib/summary.mjs';

/** A measurement: run it by itself, `npx jest tests/integration/assistants/overhead --selectProjects integration`. */
const onQuietMachine = ['integration/assistants/overhead'];

const upToDate = { code: 0, output: '', seconds: 0 };

const command = (name, file, ...args) => ({ name, run: () => runNode([bin(file), ...args]) });

// The build is always made anew, so that what is tested is what would be published.
const packageSteps = [
  { name: 'build', run: () => buildPlugin() },
  command('verify', '@strapi/sdk-plugin/bin/strapi-plugin.js', 'verify'),
  command('publint', 'publint/src/cli.js', '--strict'),
  command('size', 'size-limit/bin.js'),
];

/** All that proves the house, on SQLite. Later suites run whatever the earlier ones say. */
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, interrupted);
try {
  await test();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function test() {
  requireNode();
  const leftOut = readLeftOut();
  await ensureDependencies();
  const results = await runSteps(checkSteps(), { lanes: 2 });
  results.push(...(await runSteps([...packageSteps, ...suites(leftOut)])));
  summarise('test', results, [...leftOut]);
}

function suites(leftOut) {
  const mayLeaveOut = leftOut.has('corpus');
  const browser = {};
  const e2e = [
    { name: 'browser', run: () => foundBrowser(browser) },
    { name: "the example's admin panel", run: async () => (isExamplePanelBuilt() ? upToDate : buildExamplePanel()) },
    jestStep('e2e', { env: browser, mayLeaveOut }),
  ];
  return [
    jestStep('unit', { inBand: false, mayLeaveOut }),
    jestStep('admin', { inBand: false, mayLeaveOut }),
    jestStep('conformance', { mayLeaveOut }),
    jestStep('integration', { mayLeaveOut, without: onQuietMachine }),
    ...(leftOut.has('e2e') ? [] : e2e),
  ];
}

async function foundBrowser(env) {
  env.CHROMIUM_PATH = await ensureBrowser();
  return upToDate;
}

function interrupted() {
  stopRunning();
  process.exit(130);
}
