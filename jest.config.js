const transform = {
  '^.+\\.[jt]sx?$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } },
  ],
};

const project = (displayName, options) => ({ displayName, transform, testPathIgnorePatterns: ['/node_modules/', '/dist/'], ...options });

/** One project for each folder of tests/README.md. */
module.exports = {
  projects: [
    project('unit', {
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/unit/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/tests/unit/admin/'],
    }),
    project('admin', {
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/unit/admin/**/*.test.{ts,tsx}'],
    }),
    project('conformance', {
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/conformance/**/*.test.ts'],
    }),
    project('integration', {
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/integration/**/*.int.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/helpers/long-timeout.ts'],
    }),
    project('e2e', {
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/e2e/**/*.e2e.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/helpers/long-timeout.ts'],
    }),
  ],
};
