#!/usr/bin/env node
'use strict';

const { parseArgs } = require('node:util');

const usage = `Usage: strapi-plugin-whatsapp simulator [options]

Starts a local stand-in for WhatsApp's Cloud API, with a phone page to write as a customer.

  --port <number>      port to listen on (4020; 0 takes any free one)
  --webhook-url <url>  where webhooks go, e.g. http://127.0.0.1:1337/whatsapp/webhook
  --state-file <path>  keeps customers and messages over a restart`;

const commands = { simulator };

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exit(1);
});

async function main([name, ...rest]) {
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  if (command) return command(rest);
  const isHelp = name === 'help' || name === '--help' || name === '-h';
  (isHelp ? console.log : console.error)(usage);
  process.exitCode = isHelp ? 0 : 1;
}

async function simulator(args) {
  const options = readOptions(args);
  // Loaded only now: the build must be there for this command alone.
  const { startSimulator } = require('../dist/simulator/index.js');
  const running = await startSimulator(options);
  console.log(`Phone page   ${running.phoneUrl}`);
  console.log(`Graph API    ${running.url}`);
  console.log(`Webhooks to  ${options.webhookUrl ?? 'nowhere yet: use --webhook-url'}`);
  console.log('Ctrl-C ends it.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void running.close());
}

function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string' },
        'webhook-url': { type: 'string' },
        'state-file': { type: 'string' },
      },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
      throw new Error(`--port must be a number from 0 to 65535, not "${values.port}".`);
    }
    return { port, webhookUrl: values['webhook-url'], stateFile: values['state-file'] };
  } catch (error) {
    throw new Error(`${error.message}\n\n${usage}`);
  }
}
