#!/usr/bin/env node
'use strict';

const { parseArgs } = require('node:util');

const { doctor } = require('./commands/doctor');
const { simulator } = require('./commands/simulator');

const usage = `Usage: strapi-plugin-whatsapp <command> [options]

doctor     checks token, number, webhook, queue and tasks, and says how to mend what is wrong.
           Ends with 0 when messages go in and out, with 1 when something is red, with 2 when it could not be run.

  --url <url>          a Strapi that runs (http://127.0.0.1:1337)
  --token <token>      Bearer token of an admin user of that Strapi, or ADMIN_TOKEN in the environment
  --offline            loads the app instead of asking a server that runs
  --app <folder>       with --offline: the app (this folder)

simulator  starts a local stand-in for WhatsApp's Cloud API, with a phone page to write as a customer.

  --port <number>      port to listen on (4020; 0 takes any free one)
  --webhook-url <url>  where webhooks go, e.g. http://127.0.0.1:1337/api/whatsapp/webhook
  --state-file <path>  keeps customers and messages over a restart`;

const text = { type: 'string' };
const commands = {
  doctor: {
    options: { url: text, token: text, app: text, offline: { type: 'boolean' } },
    async run({ url = 'http://127.0.0.1:1337', token = process.env.ADMIN_TOKEN, offline = false, app }) {
      const code = await doctor({ url, token, offline, app });
      // Strapi may leave timers behind.
      process.exit(code);
    },
    failure: 2,
  },
  simulator: {
    options: { port: text, 'webhook-url': text, 'state-file': text },
    run: (values) => simulator({ port: portOf(values.port), webhookUrl: values['webhook-url'], stateFile: values['state-file'] }),
    failure: 1,
  },
};

main(process.argv.slice(2));

async function main([name, ...args]) {
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  if (!command) {
    const isHelp = name === 'help' || name === '--help' || name === '-h';
    (isHelp ? console.log : console.error)(usage);
    process.exit(isHelp ? 0 : 1);
  }
  try {
    await command.run(readOptions(args, command.options));
  } catch (error) {
    console.error(error.message);
    process.exit(command.failure);
  }
}

function readOptions(args, options) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Error(`${error.message}\n\n${usage}`);
  }
}

function portOf(given) {
  if (given === undefined) return undefined;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`--port must be a number from 0 to 65535, not "${given}".\n\n${usage}`);
}
