import { bin, exampleDir, inRoot } from './paths.mjs';
import { isUpToDate, stamped } from './fingerprint.mjs';
import { runNode } from './run.mjs';

const plugin = {
  sources: [
    'admin',
    'contracts',
    'domain',
    'server',
    'simulator',
    'scripts/build.mjs',
    'scripts/lib/declarations.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.base.json',
  ],
  results: ['dist/admin/index.js', 'dist/server/index.js', 'dist/simulator/index.js', 'dist/simulator/phone/index.html'],
};

const examplePanel = {
  sources: ['dist/admin', 'example/config', 'example/src', 'example/package.json', 'package-lock.json'],
  results: ['example/build/index.html'],
};

export const isPluginBuilt = () => isUpToDate('plugin', plugin);

export const buildPlugin = (options) => stamped('plugin', plugin, () => runNode([inRoot('scripts/build.mjs')], options));

export const isExamplePanelBuilt = () => isUpToDate('example-panel', examplePanel);

/** Strapi's own build of the example's admin panel, with the plugin as built in `dist`. */
export const buildExamplePanel = () =>
  stamped('example-panel', examplePanel, () =>
    runNode([bin('@strapi/strapi/bin/strapi.js'), 'build', '--silent'], {
      cwd: exampleDir,
      env: { NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
    }),
  );
