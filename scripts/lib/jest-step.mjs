import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { bin, testOutputDir } from './paths.mjs';
import { runNode } from './run.mjs';

/** Tests of one kind of database say so in their names; on another kind they are left out rightly. */
const elsewhere = { sqlite: /database server|PostgreSQL|MariaDB/, postgres: /SQLite|MariaDB/, mysql: /SQLite|PostgreSQL/ };

/** One jest project, or `only` some of its files or all `without` some, as a step with its real totals. A suite that finds no test, or leaves one out by itself, fails. */
export function jestStep(project, { name = project, env = {}, inBand = true, mayLeaveOut = false, only = [], without = [], shard } = {}) {
  const client = env.DATABASE_CLIENT ?? 'sqlite';
  return {
    name: `${name} tests`,
    async run() {
      const file = path.join(testOutputDir, `${name}.json`);
      mkdirSync(testOutputDir, { recursive: true });
      rmSync(file, { force: true });
      const paths = [
        ...(only.length > 0 ? ['--testPathPatterns', ...only] : []),
        ...(without.length > 0 ? ['--testPathIgnorePatterns', ...without] : []),
        ...(shard ? [`--shard=${shard}`] : []),
      ];
      const args = ['--selectProjects', project, '--ci', '--json', '--outputFile', file, ...(inBand ? ['--runInBand'] : []), ...paths];
      const { code, output, seconds } = await runNode([bin('jest/bin/jest.js'), ...args], {
        env: { ...env, DATABASE_CLIENT: client, FORCE_COLOR: '0' },
      });
      if (!existsSync(file)) return { code: code || 1, output, seconds };
      const isRight = (test) => mayLeaveOut || elsewhere[client].test(test);
      const result = read(JSON.parse(readFileSync(file, 'utf8')), isRight);
      // Jest may object to more than tests, such as an obsolete snapshot.
      return code !== 0 && result.failed === 0 ? { code, output, seconds } : { seconds, ...result };
    },
  };
}

/** The same project as `count` steps of about as many files each, for lanes that run side by side. */
export const jestShards = (count, project, options = {}) =>
  Array.from({ length: count }, (_, index) => {
    const name = `${options.name ?? project}-${index + 1}-of-${count}`;
    return jestStep(project, { ...options, name, shard: `${index + 1}/${count}` });
  });

function read({ numPassedTests, numTotalTests, numRuntimeErrorTestSuites, testResults }, isRightlyLeftOut) {
  const failures = testResults.filter(({ status }) => status === 'failed').map(({ name, message }) => `${name}\n${message}`);
  const leftOut = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName),
  );
  const failedTests = testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === 'failed')).length;
  const wronglyLeftOut = leftOut.filter((test) => !isRightlyLeftOut(test));
  const isEmpty = numTotalTests === 0 && numRuntimeErrorTestSuites === 0;
  return {
    passed: numPassedTests,
    failed: failedTests + numRuntimeErrorTestSuites + wronglyLeftOut.length + (isEmpty ? 1 : 0),
    leftOut: leftOut.filter(isRightlyLeftOut),
    output: [
      ...failures,
      ...wronglyLeftOut.map((name) => `Left out without TESTS_SKIP: ${name}`),
      ...(isEmpty ? ['No test was found.'] : []),
    ].join('\n'),
  };
}
