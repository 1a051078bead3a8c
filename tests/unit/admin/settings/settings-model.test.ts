import { automationSettings, type Agent } from '../../../../contracts/automation-settings';
import { agentPhoneProblem, readAgentPhone } from '../../../../admin/src/features/settings/model/agent-form';
import { assistantOptions } from '../../../../admin/src/features/settings/model/assistant-options';
import { movedRole, rolesOf, withAssistant, withoutRole, withRole } from '../../../../admin/src/features/settings/model/role-order';
import { settingsProblems } from '../../../../admin/src/features/settings/model/settings-problems';
import { agent } from './builders';

const sofia = 's'.repeat(24);
const lucia = 'l'.repeat(24);
const list = [
  { roleId: 1, assistant: sofia },
  { roleId: 2, assistant: lucia },
  { roleId: 3, assistant: sofia },
];

test('roles that somebody has, each once and by name', () => {
  const agents: Agent[] = [
    agent({ roles: [{ id: 2, name: 'Workshop' }] }),
    agent({
      id: 8,
      roles: [
        { id: 2, name: 'Workshop' },
        { id: 1, name: 'Editor' },
      ],
    }),
  ];
  expect(rolesOf(agents)).toEqual([
    { id: 1, name: 'Editor' },
    { id: 2, name: 'Workshop' },
  ]);
});

test('the order counts: a role moves by one place and stays at the ends', () => {
  const order = (next: typeof list) => next.map(({ roleId }) => roleId);
  expect(order(movedRole(list, 3, -1))).toEqual([1, 3, 2]);
  expect(order(movedRole(list, 1, 1))).toEqual([2, 1, 3]);
  expect(order(movedRole(list, 1, -1))).toEqual([1, 2, 3]);
  expect(order(movedRole(list, 3, 1))).toEqual([1, 2, 3]);
});

test('a new role comes last, and a role stands only once', () => {
  expect(withRole(list, 4, lucia).at(-1)).toEqual({ roleId: 4, assistant: lucia });
  expect(withRole(list, 2, sofia)).toBe(list);
  expect(withAssistant(list, 2, sofia)[1]).toEqual({ roleId: 2, assistant: sofia });
  expect(withoutRole(list, 2).map(({ roleId }) => roleId)).toEqual([1, 3]);
});

test('an assistant that is switched off says so where it is chosen', () => {
  const names = [
    { documentId: sofia, name: 'Sofía', isEnabled: true },
    { documentId: lucia, name: 'Lucía', isEnabled: false },
  ];
  const labels = (chosen: string | null) =>
    assistantOptions(names, chosen, { off: 'disabled', unknown: 'another one' }).map(({ label }) => label);
  expect(labels(sofia)).toEqual(['Sofía', 'Lucía (disabled)']);
  expect(labels('x'.repeat(24))).toEqual(['Sofía', 'Lucía (disabled)', 'another one']);
});

test('the contract’s own defaults are good; a text that is too long is said at its language', () => {
  const settings = automationSettings.parse({});
  expect(settingsProblems(settings)).toEqual({});
  const long = {
    ...settings,
    waitingMessages: { es: 'x'.repeat(1_030) },
    optOut: { ...settings.optOut, stopTexts: { en: 'y'.repeat(1_025) } },
  };
  expect(settingsProblems(long)).toEqual({
    'waitingMessages.es': { code: 'too-long', surplus: 6 },
    'optOut.stopTexts.en': { code: 'too-long', surplus: 1 },
  });
});

test('a phone needs its country code; an empty field is none', () => {
  expect(readAgentPhone('+34 612 345 678')).toBe('+34612345678');
  expect(readAgentPhone('0034 612 345 678')).toBe('+34612345678');
  expect(readAgentPhone('  ')).toBeNull();
  expect(agentPhoneProblem('')).toBeNull();
  expect(agentPhoneProblem('+34 612-345-678')).toBeNull();
  expect([agentPhoneProblem('612 345 678'), agentPhoneProblem('+34 6'), agentPhoneProblem('+34 call me')]).toEqual([
    { code: 'phone' },
    { code: 'phone' },
    { code: 'phone' },
  ]);
});
