import { ensureBrowser } from './lib/browser.mjs';
import { buildExamplePanel, buildPlugin, isExamplePanelBuilt } from './lib/build-steps.mjs';
import { checkSteps } from './lib/check-steps.mjs';
import { ensureDependencies, requireNode } from './lib/install.mjs';
import { jestShards, jestStep } from './lib/jest-step.mjs';
import { readLeftOut } from './lib/left-out.mjs';
import { bin } from './lib/paths.mjs';
import { printedSecrets } from './lib/printed-secrets.mjs';
import { runNode, stopRunning } from './lib/run.mjs';
import { runSteps } from './lib/steps.mjs';
import { summarise } from './lib/summary.mjs';

/** A measurement: run it by itself, `npx jest tests/integration/assistants/overhead --selectProjects integration`. */
const onQuietMachine = ['integration/assistants/overhead'];

/** They assert how soon something comes, or fill the machine by themselves, and have it alone. */
const alone = ['integration/assistants/(F37-person|failures-latency|interleavings)', 'integration/resilience/(F12|F20)'];

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
  const results = [];
  for (const { steps, lanes } of phases(leftOut)) results.push(...(await runSteps(steps, { lanes })));
  summarise('test', results, [...leftOut]);
}

/** One after the other: what measures time, or drives a browser, has the machine for itself. */
function phases(leftOut) {
  const mayLeaveOut = leftOut.has('corpus');
  const browser = {};
  const e2e = leftOut.has('e2e') ? () => [] : (...steps) => steps;
  return [
    { lanes: 2, steps: checkSteps() },
    { lanes: 1, steps: [...packageSteps, ...e2e({ name: 'browser', run: () => foundBrowser(browser) })] },
    {
      lanes: 2,
      steps: [
        // Most of it is npm that installs a new app: the first, so that the other lane fills up beside it.
        ...e2e(jestStep('e2e', { name: 'packed-plugin', env: browser, only: ['e2e/install'] })),
        jestStep('unit', { inBand: false, mayLeaveOut }),
        jestStep('admin', { inBand: false, mayLeaveOut }),
        jestStep('conformance', { mayLeaveOut }),
      ],
    },
    // One Strapi with its test keeps about one core busy.
    { lanes: 2, steps: jestShards(4, 'integration', { mayLeaveOut, without: [...onQuietMachine, ...alone] }) },
    {
      lanes: 1,
      steps: [
        jestStep('integration', { name: 'alone-integration', mayLeaveOut, only: alone }),
        ...e2e(
          { name: "the example's admin panel", run: async () => (isExamplePanelBuilt() ? upToDate : buildExamplePanel()) },
          jestStep('e2e', { env: browser, mayLeaveOut, without: ['e2e/install'] }),
        ),
        printedSecrets(),
      ],
    },
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
