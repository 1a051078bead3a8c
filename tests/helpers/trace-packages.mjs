import { appendFileSync } from 'node:fs';
import module from 'node:module';

/** Writes into the file TRACE_PACKAGES which package was asked for by whom, however it was loaded. `node --import` this file. */
const file = process.env.TRACE_PACKAGES ?? '/dev/null';
const load = module._load;
module._load = function traced(specifier, parent, ...rest) {
  if (!specifier.startsWith('.')) appendFileSync(file, `${specifier} ${parent?.filename ?? ''}\n`);
  return load.call(this, specifier, parent, ...rest);
};

const hooks = `
  import { appendFileSync } from 'node:fs';
  export async function resolve(specifier, context, next) {
    if (!specifier.startsWith('.')) appendFileSync(${JSON.stringify(file)}, specifier + ' ' + (context.parentURL ?? '') + '\\n');
    return next(specifier, context);
  }`;
module.register(`data:text/javascript,${encodeURIComponent(hooks)}`);
