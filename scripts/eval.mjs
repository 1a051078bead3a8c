import { parseArgs } from 'node:util';

import { report, reportCase } from './eval/report.mjs';
import { runCase } from './eval/run-case.mjs';

const usage = `Usage: npm run eval -- --assistant <name> [options]

Runs the saved cases of an assistant, as "Run evaluation" in the playground does. Nothing is sent.

  --assistant <name>  the assistant, by name or document id
  --case <name>       only this case
  --repeat <n>        runs each case n times (1)
  --url <url>         a Strapi that runs, such as http://127.0.0.1:1337
  --token <token>     Bearer token of an admin user of that Strapi, or ADMIN_TOKEN in the environment
  --app <folder>      without --url: the app that is loaded, with its own database (example)

Ends with 0 when every run passed, with 1 when one failed, with 2 when it could not be run.`;

let close = async () => {};
try {
  process.exitCode = await evaluate(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
await close();

async function evaluate(args) {
  const options = parse(args);
  const strapi = await open(options);
  close = strapi.close;
  const assistant = named(await strapi.assistants(), options.assistant, ({ draft }) => draft.name, 'assistant');
  const kept = await strapi.cases(assistant.documentId);
  if (kept.length === 0) throw new Error(`${assistant.draft.name} has no cases yet. Keep some in its playground.`);
  const cases = options.case === undefined ? kept : [named(kept, options.case, ({ draft }) => draft.name, 'case')];

  const { draft, version, providerName } = assistant;
  console.log(`${draft.name}, version ${version}, on ${providerName ?? 'no provider'}, model ${draft.model || 'none'}\n`);
  const results = [];
  for (const each of cases) {
    const result = await runCase(strapi, { assistant, case: each, times: options.repeat });
    results.push(result);
    reportCase(result);
  }
  report(results, options.repeat);
  return results.every(({ passed, runs }) => passed === runs) ? 0 : 1;
}

function parse(args) {
  const { values } = readArgs(args);
  const { assistant, url, token = process.env.ADMIN_TOKEN, app = 'example' } = values;
  const repeat = Number(values.repeat ?? 1);
  if (assistant === undefined) throw new Error(`Say which assistant.\n\n${usage}`);
  if (!Number.isInteger(repeat) || repeat < 1 || repeat > 100) {
    throw new Error(`--repeat must be a whole number from 1 to 100.\n\n${usage}`);
  }
  if (url !== undefined && !token) throw new Error(`--url needs --token: log in as an admin and take its token.\n\n${usage}`);
  return { assistant, case: values.case, repeat, url, token, app };
}

function readArgs(args) {
  const text = { type: 'string' };
  try {
    return parseArgs({ args, options: { assistant: text, case: text, repeat: text, url: text, token: text, app: text } });
  } catch (error) {
    throw new Error(`${error.message}\n\n${usage}`, { cause: error });
  }
}

/** Each way is loaded only if it is taken. */
async function open({ url, token, app }) {
  if (url !== undefined) return (await import('./eval/running-strapi.mjs')).runningStrapi(url, token);
  return (await import('./eval/loaded-strapi.mjs')).loadedStrapi(app);
}

// eslint-disable-next-line max-params -- among which, what, by what, and what they are
function named(all, wanted, nameOf, what) {
  const found = all.find((each) => each.documentId === wanted || nameOf(each).toLowerCase() === wanted.toLowerCase());
  if (found) return found;
  throw new Error(`There is no ${what} "${wanted}". There is: ${all.map(nameOf).join(', ') || 'none'}.`);
}
