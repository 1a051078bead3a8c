'use strict';

/** Runs until a signal ends it. */
async function simulator({ port, webhookUrl, stateFile }) {
  // Loaded only now: the build must be there for this command alone.
  const { startSimulator } = require('../../dist/simulator/index.js');
  const running = await startSimulator({ port, webhookUrl, stateFile });
  console.log(`Phone page   ${running.phoneUrl}`);
  console.log(`Graph API    ${running.url}`);
  console.log(`Webhooks to  ${webhookUrl ?? 'nowhere yet: use --webhook-url'}`);
  console.log('Ctrl-C ends it.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void running.close());
}

module.exports = { simulator };
