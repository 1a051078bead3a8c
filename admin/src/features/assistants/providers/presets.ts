import type { AiProvider } from '../../../../../contracts/ai-provider';

/** Where models run, with what such a service is usually called by. */
export interface Preset {
  readonly id: string;
  /** A name, no word to be translated; null: another one. */
  readonly label: string | null;
  readonly kind: AiProvider['kind'];
  /** Null: the vendor's own address. */
  readonly baseUrl: string | null;
  /** The environment variable that its key usually has; null: it needs no key. */
  readonly keyName: string | null;
}

const compatible = (id: string, label: string | null, rest: Pick<Preset, 'baseUrl' | 'keyName'>): Preset => ({
  id,
  label,
  kind: 'openai-compatible',
  ...rest,
});

/** Local ones first: they need no account. */
export const presets: readonly Preset[] = [
  compatible('ollama', 'Ollama', { baseUrl: 'http://localhost:11434/v1', keyName: null }),
  compatible('lmstudio', 'LM Studio', { baseUrl: 'http://localhost:1234/v1', keyName: null }),
  compatible('openrouter', 'OpenRouter', { baseUrl: 'https://openrouter.ai/api/v1', keyName: 'OPENROUTER_API_KEY' }),
  compatible('groq', 'Groq', { baseUrl: 'https://api.groq.com/openai/v1', keyName: 'GROQ_API_KEY' }),
  compatible('mistral', 'Mistral', { baseUrl: 'https://api.mistral.ai/v1', keyName: 'MISTRAL_API_KEY' }),
  compatible('together', 'Together', { baseUrl: 'https://api.together.xyz/v1', keyName: 'TOGETHER_API_KEY' }),
  compatible('deepseek', 'DeepSeek', { baseUrl: 'https://api.deepseek.com/v1', keyName: 'DEEPSEEK_API_KEY' }),
  compatible('other', null, { baseUrl: '', keyName: null }),
  { id: 'openai', label: 'OpenAI', kind: 'openai', baseUrl: null, keyName: 'OPENAI_API_KEY' },
  { id: 'anthropic', label: 'Anthropic', kind: 'anthropic', baseUrl: null, keyName: 'ANTHROPIC_API_KEY' },
  { id: 'google', label: 'Google', kind: 'google', baseUrl: null, keyName: 'GOOGLE_GENERATIVE_AI_API_KEY' },
];

const other = presets.find(({ id }) => id === 'other') as Preset;

export function presetById(id: string): Preset {
  return presets.find((preset) => preset.id === id) ?? other;
}

/** The one that a kept provider was made from, by its kind and address. */
export function presetOf({ kind, baseUrl }: Pick<AiProvider, 'kind' | 'baseUrl'>): Preset {
  return presets.find((preset) => preset.kind === kind && (kind !== 'openai-compatible' || preset.baseUrl === baseUrl)) ?? other;
}
