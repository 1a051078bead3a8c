import type { LanguageModel } from 'ai';

import type { AiProviderDraft } from '../../../contracts/ai-provider';

export interface ProviderAccess {
  readonly kind: AiProviderDraft['kind'];
  readonly baseUrl: string | null;
  readonly apiKey: string | null;
  readonly model: string;
}

export const providerPackages = {
  'openai-compatible': '@ai-sdk/openai-compatible@2',
  openai: '@ai-sdk/openai@3',
  anthropic: '@ai-sdk/anthropic@3',
  google: '@ai-sdk/google@3',
} as const;

/** The package of a provider is not installed. */
export class MissingPackageError extends Error {
  constructor(readonly packageName: string) {
    super(`Install ${packageName}: npm install ${packageName}`);
  }
}

interface Factory {
  (settings: { readonly apiKey?: string; readonly baseURL?: string }): (model: string) => Exclude<LanguageModel, string>;
}

/** Always a provider's own instance: a bare model name would go to a gateway that nobody chose. */
export async function loadModel({ kind, baseUrl, apiKey, model }: ProviderAccess): Promise<Exclude<LanguageModel, string>> {
  const settings = { ...(apiKey !== null && { apiKey }), ...(baseUrl !== null && { baseURL: baseUrl }) };
  if (kind === 'openai-compatible') {
    const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
    const provider = createOpenAICompatible({ ...settings, name: 'whatsapp', baseURL: baseUrl ?? '', supportsStructuredOutputs: true });
    return provider(model);
  }
  return (await optionalFactory(kind))(settings)(model);
}

/** Null when it can be loaded; else what to install. */
export async function missingPackage(kind: AiProviderDraft['kind']): Promise<string | null> {
  if (kind === 'openai-compatible') return null;
  return optionalFactory(kind).then(
    () => null,
    (error: unknown) => {
      if (error instanceof MissingPackageError) return error.packageName;
      throw error;
    },
  );
}

const factories = { openai: 'createOpenAI', anthropic: 'createAnthropic', google: 'createGoogleGenerativeAI' } as const;

async function optionalFactory(kind: Exclude<AiProviderDraft['kind'], 'openai-compatible'>): Promise<Factory> {
  // The name is put together so that no bundler asks for a package that is optional.
  const specifier = ['@ai-sdk', kind].join('/');
  try {
    const loaded = (await import(specifier)) as Record<string, Factory>;
    const factory = loaded[factories[kind]];
    if (factory) return factory;
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
  throw new MissingPackageError(providerPackages[kind]);
}

function isNotFound(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
}
