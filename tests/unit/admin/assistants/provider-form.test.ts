import { aiProviderDraft } from '../../../../contracts/ai-provider';
import { presets } from '../../../../admin/src/features/assistants/providers/presets';
import {
  newProviderForm,
  providerDraft,
  providerFormOf,
  providerProblems,
  suggestedName,
  withPreset,
} from '../../../../admin/src/features/assistants/providers/provider-form';
import { aiProvider } from './builders';

test('a new one can be saved as it stands: a local model without a key', () => {
  const form = newProviderForm();
  expect(providerProblems(form, false)).toEqual({});
  expect(providerDraft(form)).toMatchObject({
    name: 'Ollama',
    kind: 'openai-compatible',
    baseUrl: 'http://localhost:11434/v1',
    key: { kind: 'none' },
  });
});

test('every preset makes a draft that the contract takes, once its address is known', () => {
  const taken = presets.map(({ id }) => {
    const form = withPreset(newProviderForm(), id);
    return aiProviderDraft.safeParse(providerDraft({ ...form, baseUrl: id === 'other' ? 'http://localhost:9/v1' : form.baseUrl })).success;
  });
  expect(taken).toEqual(presets.map(() => true));
});

test('without a name it is called as the service, or as where it runs', () => {
  expect(suggestedName(newProviderForm())).toBe('Ollama');
  expect(suggestedName({ preset: 'ollama', baseUrl: 'http://localhost:4010/v1' })).toBe('localhost:4010');
  expect(suggestedName({ preset: 'other', baseUrl: 'nothing yet' })).toBe('');
  expect(suggestedName({ preset: 'anthropic', baseUrl: '' })).toBe('Anthropic');
});

test('what is missing or wrong is said at its field', () => {
  const form = withPreset(newProviderForm(), 'other');
  expect(providerProblems(form, false)).toEqual({ baseUrl: { code: 'required' } });
  expect(providerProblems({ ...form, baseUrl: 'localhost:1234' }, false)).toEqual({ baseUrl: { code: 'address' } });
  const stored = { ...newProviderForm(), keyKind: 'stored' as const };
  expect(providerProblems(stored, false)).toEqual({ keyValue: { code: 'required' } });
  expect(providerProblems(stored, true)).toEqual({});
  expect(providerProblems({ ...newProviderForm(), keyKind: 'environment', keyName: '1' }, false)).toMatchObject({
    keyName: { code: 'refused' },
  });
  expect(providerProblems({ ...newProviderForm(), inputPrice: 'cheap' }, false)).toEqual({
    inputPrice: { code: 'number', min: 0, max: 10_000 },
  });
});

test('a kept provider is read and written back, its key stays where no new one is given', () => {
  const provider = aiProvider({
    key: { kind: 'stored', name: null, last4: '9f3a', problem: null },
    pricePerMillion: { input: 0.15, output: 0.6, currency: '$' },
  });
  const form = providerFormOf(provider);
  expect(form.preset).toBe('ollama');
  expect(providerDraft({ ...form, outputPrice: '0,7' })).toMatchObject({
    key: { kind: 'stored' },
    pricePerMillion: { input: 0.15, output: 0.7, currency: '$' },
  });
  expect(providerDraft({ ...form, keyValue: ' sk-new ' }).key).toEqual({ kind: 'stored', value: 'sk-new' });
});
