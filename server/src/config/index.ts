import { withEnvironment } from './environment';
import { pluginOptions, type PluginOptions } from './plugin-options';

export const config = {
  default: {},
  /** Strapi calls this at boot: a value of the wrong form stops the start and names field and fix. */
  validator(options: unknown): void {
    const result = pluginOptions.safeParse(withEnvironment(options));
    if (result.success) return;
    const problems = result.error.issues.map(({ path, message }) => `  - ${path.join('.') || 'config'}: ${message}`);
    throw new Error(`[whatsapp] The plugin's configuration in config/plugins is wrong:\n${problems.join('\n')}`);
  },
};

/** The options as validated at boot, with defaults filled in and what the environment says. */
export function readOptions(options: unknown): PluginOptions {
  return pluginOptions.parse(withEnvironment(options));
}
