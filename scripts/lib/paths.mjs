import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const exampleDir = path.join(root, 'example');
export const cacheDir = path.join(root, '.cache');
export const testOutputDir = path.join(root, 'tests/.output');

export const inRoot = (...parts) => path.join(root, ...parts);

/** A package's command as a file that Node runs: no shell, no npx. */
export const bin = (file) => path.join(root, 'node_modules', file);
