import type { Agent } from '../../../../contracts/automation-settings';

export function agent(change: Partial<Agent> = {}): Agent {
  return {
    id: 7,
    name: 'Iker Sanz',
    email: 'iker@bicinorte.example',
    isActive: true,
    roles: [{ id: 1, name: 'Editor' }],
    phone: null,
    language: null,
    ...change,
  };
}
